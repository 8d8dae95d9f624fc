package org.liandong.access;

import java.util.List;
import org.liandong.shared.ListKind;
import org.liandong.shared.Sort;

/** What a list of staff shows of each. */
public enum StaffColumn {
    NAME,
    STATE,
    ROLE,
    OFFICE,
    EMAIL,
    FROM,
    TO;

    public static final ListKind<StaffColumn> LIST = new ListKind<>(
            "access.staff",
            StaffColumn.class,
            List.of(values()),
            List.of(NAME, FROM),
            Sort.up(NAME),
            List.of("q", "role", "office", "ended"));
}
