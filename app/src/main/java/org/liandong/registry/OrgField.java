package org.liandong.registry;

import java.util.Arrays;
import java.util.Optional;

/** What an organization works in: the statistical classes of the civil-affairs bulletin (§3.2). */
public enum OrgField {
    EDUCATION("教育"),
    SCIENCE("科技"),
    CULTURE("文化"),
    HEALTH("卫生"),
    SPORT("体育"),
    SOCIAL_SERVICE("社会服务"),
    ENVIRONMENT("生态环境"),
    LAW("法律"),
    BUSINESS("工商服务"),
    AGRICULTURE("农业农村"),
    PROFESSION("职业"),
    RELIGION("宗教"),
    INTERNATIONAL("国际"),
    OTHER("其他");

    private final String term;

    OrgField(String term) {
        this.term = term;
    }

    public static Optional<OrgField> written(String text) {
        return Arrays.stream(values())
                .filter(field -> field.name().equalsIgnoreCase(text) || field.term.equals(text))
                .findFirst();
    }

    public String term() {
        return term;
    }
}
