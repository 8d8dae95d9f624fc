package org.liandong.registry;

import java.util.List;
import org.liandong.shared.ListKind;
import org.liandong.shared.Sort;

/** What a list of claims shows of each. */
public enum ClaimColumn {
    ORGANIZATION,
    STATE,
    DUE,
    CLAIMANT,
    USCC,
    SUBMITTED_AT,
    DECIDED_AT,
    REASON;

    public static final ListKind<ClaimColumn> LIST = new ListKind<>(
            "registry.claim",
            ClaimColumn.class,
            List.of(ORGANIZATION, STATE, DUE, CLAIMANT, USCC, SUBMITTED_AT),
            List.of(SUBMITTED_AT),
            Sort.down(SUBMITTED_AT),
            List.of("state", "decided"));
}
