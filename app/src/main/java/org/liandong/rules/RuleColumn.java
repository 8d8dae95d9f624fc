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

    public static final ListKind<RuleColumn> LIST = new ListKind<>(
            "rules.rule", RuleColumn.class, List.of(values()), List.of(KEY, FROM), Sort.up(KEY), List.of("q"));
}
