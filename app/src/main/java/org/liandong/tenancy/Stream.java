package org.liandong.tenancy;

import java.util.List;

/** A sequence of positions without gaps that a feature gives its rows: the outbox has one, the audit log another. */
public interface Stream {

    /** The name its rows wait under, see {@link Waiting}. */
    String name();

    /** Gives rows the positions behind the last one, in this order, in the sequencer's transaction. */
    void append(Sql sql, List<Long> rows);
}
