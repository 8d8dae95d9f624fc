package org.liandong.registry;

import java.util.Arrays;
import java.util.Optional;

/** A column of an import sheet that the register reads, by its Chinese or its English heading. */
enum Column {
    USCC("统一社会信用代码", "uscc", true),
    NAME("名称", "name", true),
    TYPE("类型", "type", true),
    AUTHORITY("登记管理机关", "authority", false),
    STREET("住所地街道代码", "street", true),
    ADDRESS("地址", "address", false),
    LEGAL_REPRESENTATIVE("法定代表人", "legalRepresentative", false),
    SCOPE("业务范围", "scope", false),
    FIELD("领域", "field", false),
    STATUS("状态", "status", false),
    ESTABLISHED_ON("成立日期", "establishedOn", false);

    private final String chinese;
    private final String english;
    private final boolean required;

    Column(String chinese, String english, boolean required) {
        this.chinese = chinese;
        this.english = english;
        this.required = required;
    }

    /** The column a heading names, however it is spaced, capitalised or starred. */
    static Optional<Column> headed(String heading) {
        String plain = Cell.clean(heading).replaceAll("[\\s_*＊]", "");
        return Arrays.stream(values())
                .filter(column -> column.chinese.equals(plain) || column.english.equalsIgnoreCase(plain))
                .findFirst();
    }

    boolean isRequired() {
        return required;
    }

    String chinese() {
        return chinese;
    }

    /** The name of the same field in forms, in the API and in reasons. */
    String field() {
        return english;
    }
}
