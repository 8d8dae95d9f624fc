package org.liandong.audit;

import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;

/** A row of the log without its values: what the chain vouches for. */
record AuditEvent(
        long id,
        Instant at,
        Long account,
        String actor,
        Integer hub,
        String action,
        String objectType,
        String objectId,
        String reason,
        String digests) {

    /** What is hashed at a place of the chain: a JSON array of strings and nulls in this order. */
    String canonical(long position, String previousHash) {
        return JsonRows.row(Arrays.asList(
                Long.toString(position),
                previousHash,
                Long.toString(id),
                Long.toString(at.toEpochMilli()),
                Objects.toString(account, null),
                actor,
                Objects.toString(hub, null),
                action,
                objectType,
                objectId,
                reason,
                digests));
    }
}
