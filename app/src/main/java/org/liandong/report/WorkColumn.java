package org.liandong.report;

import java.util.List;
import org.liandong.shared.ListKind;
import org.liandong.shared.Sort;

/** What the list of what is due shows of each piece of work. */
public enum WorkColumn {
    TITLE,
    KIND,
    DUE,
    HUB,
    WAITS_FOR,
    OPENED_AT,
    CITATION,
    AMOUNT;

    public static final ListKind<WorkColumn> LIST = new ListKind<>(
            "report.work",
            WorkColumn.class,
            List.of(TITLE, KIND, DUE, HUB, WAITS_FOR, OPENED_AT),
            List.of(DUE, OPENED_AT),
            Sort.up(DUE),
            List.of("when", "for", "kind", "hub"));
}
