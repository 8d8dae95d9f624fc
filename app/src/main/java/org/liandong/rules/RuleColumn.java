package org.liandong.rules;

import java.util.List;
import org.liandong.shared.ListKind;
import org.liandong.shared.Sort;

/** What the list of rules shows of each. */
public enum RuleColumn {
    NAME,
    VALUE,
    FROM,
    SOURCE,
    WHOSE,
    KEY;

    /** The list of a room. */
    public static final ListKind<RuleColumn> LIST = list("rules.rule", List.of("q"));

    /** The list that everybody sees. */
    public static final ListKind<RuleColumn> PUBLIC_LIST = list("rules.public", List.of("q", "hub"));

    private static ListKind<RuleColumn> list(String name, List<String> filters) {
        return new ListKind<>(name, RuleColumn.class, List.of(values()), List.of(KEY, FROM), Sort.up(KEY), filters);
    }
}
