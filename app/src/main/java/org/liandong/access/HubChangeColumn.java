package org.liandong.access;

import java.util.List;
import org.liandong.shared.ListKind;
import org.liandong.shared.Sort;

/** What a list of changes of the tree shows of each. */
public enum HubChangeColumn {
    SUBJECT,
    STATE,
    EFFECTIVE_ON,
    BASIS,
    PLANNER,
    PLANNED_AT;

    public static final ListKind<HubChangeColumn> LIST = new ListKind<>(
            "access.hubChange",
            HubChangeColumn.class,
            List.of(SUBJECT, STATE, EFFECTIVE_ON, BASIS, PLANNER),
            List.of(EFFECTIVE_ON, PLANNED_AT),
            Sort.down(EFFECTIVE_ON),
            List.of("kind", "state"));
}
