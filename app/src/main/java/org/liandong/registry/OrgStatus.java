package org.liandong.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The state of a registration (§3.2). The last three end it. */
public enum OrgStatus {
    ACTIVE("正常", "存续"),
    CHANGING("变更中"),
    LIQUIDATING("清算中", "清算"),
    DEREGISTERED("注销", "已注销"),
    CANCELLED("撤销登记", "撤销", "已撤销"),
    REVOKED("吊销证书", "吊销", "已吊销");

    private final List<String> terms;

    OrgStatus(String... terms) {
        this.terms = List.of(terms);
    }

    public static Optional<OrgStatus> written(String text) {
        return Arrays.stream(values())
                .filter(status -> status.name().equalsIgnoreCase(text) || status.terms.contains(text))
                .findFirst();
    }

    public String term() {
        return terms.get(0);
    }

    public boolean isEnded() {
        return this == DEREGISTERED || this == CANCELLED || this == REVOKED;
    }
}
