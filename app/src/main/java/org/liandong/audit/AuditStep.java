package org.liandong.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
 * @param spokenOf the hubs whose keys stand in the changes, by their keys
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
        Long position,
        Map<String, Hub> spokenOf) {

    /** Fields that hold a hub's key, which says nothing to a reader. */
    private static final Set<String> HUBS = Set.of("hub", "residence", "target");

    /** The hub that a field's value stands for, where it stands for one. */
    Optional<Hub> hubIn(String field, String value) {
        return value != null && HUBS.contains(field) ? Optional.ofNullable(spokenOf.get(value)) : Optional.empty();
    }

    /** What may be keys of hubs in the changes. */
    static Stream<String> hubsIn(List<Change> changes) {
        return changes.stream()
                .filter(change -> HUBS.contains(change.field()))
                .flatMap(change -> Stream.of(change.before(), change.after()).filter(Objects::nonNull));
    }
}
