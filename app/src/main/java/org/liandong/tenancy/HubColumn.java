package org.liandong.tenancy;

import java.util.List;
import org.liandong.shared.ListKind;
import org.liandong.shared.Sort;

/** What a list of hubs shows of each. */
public enum HubColumn {
    NAME,
    CODE,
    TIER,
    PARENT,
    STATE;

    public static final ListKind<HubColumn> LIST = new ListKind<>(
            "access.hub",
            HubColumn.class,
            List.of(values()),
            List.of(CODE),
            Sort.up(CODE),
            List.of("q", "tier", "closed"));
}
