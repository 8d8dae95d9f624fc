package org.liandong.audit;

import java.util.List;
import org.liandong.shared.ListKind;
import org.liandong.shared.Sort;

/** What the log shows of a step. */
public enum AuditColumn {
    AT,
    ACTOR,
    HUB,
    ACTION,
    OBJECT,
    CHANGES,
    POSITION;

    public static final ListKind<AuditColumn> LIST = new ListKind<>(
            "audit.log",
            AuditColumn.class,
            List.of(AT, ACTOR, ACTION, OBJECT, CHANGES, POSITION),
            List.of(AT),
            Sort.down(AT),
            List.of("actor", "objectType", "object", "hub", "action", "from", "to"));
}
