package org.liandong.audit;

import java.time.Instant;
import java.util.List;
import org.liandong.tenancy.Hub;

/**
 * One step of the log as an auditor reads it.
 *
 * @param actor {@code system}, or {@code account} and its id
 * @param name the person's name as it is now, or null
 * @param hub the hub in whose room it was done, or null
 * @param changes without the fields whose values are erased
 * @param erased the fields whose values are erased
 * @param position the place in the chain, or null while the step waits for it
 */
public record AuditStep(
        long id,
        Instant at,
        String actor,
        String name,
        Hub hub,
        String action,
        String objectType,
        String objectId,
        String reason,
        List<Change> changes,
        List<String> erased,
        Long position) {}
