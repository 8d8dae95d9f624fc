package org.liandong.access;

import java.util.List;
import org.liandong.shared.ListKind;
import org.liandong.shared.Sort;

/** What a list of looks into rooms shows of each. */
public enum GlassColumn {
    HUB,
    STATE,
    ASKED_BY,
    ASKED_AT,
    REASON,
    DECIDED_BY,
    ENDS;

    public static final ListKind<GlassColumn> LIST = new ListKind<>(
            "access.glass",
            GlassColumn.class,
            List.of(values()),
            List.of(ASKED_AT),
            Sort.down(ASKED_AT),
            List.of("state"));
}
