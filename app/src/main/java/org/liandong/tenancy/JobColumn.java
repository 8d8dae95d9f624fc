package org.liandong.tenancy;

import java.util.List;
import org.liandong.shared.ListKind;
import org.liandong.shared.Sort;

/** What a list of jobs shows of each. */
public enum JobColumn {
    NAME,
    STATE,
    NUMBERS,
    STARTED_BY,
    CREATED_AT,
    ENDED_AT,
    FILE;

    public static final ListKind<JobColumn> LIST = new ListKind<>(
            "tenancy.job",
            JobColumn.class,
            List.of(NAME, STATE, NUMBERS, STARTED_BY, CREATED_AT, FILE),
            List.of(CREATED_AT),
            Sort.down(CREATED_AT),
            List.of("kind", "state", "mine"));
}
