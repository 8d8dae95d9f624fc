package org.liandong.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
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
 * @param hubs the hubs whose keys stand in the changes, by their keys
 * @param people what those are called now whose accounts stand in the changes, by their accounts
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
        Map<String, Hub> hubs,
        Map<String, String> people) {

    /** Fields that hold a hub's key, which says nothing to a reader. */
    private static final Set<String> HUBS = Set.of("hub", "residence", "target");

    /** Fields that hold an account's key, which says no more. */
    private static final Set<String> PEOPLE = Set.of("account");

    private static final Pattern HUB_KEY = Pattern.compile("\\d{1,9}");
    private static final Pattern ACCOUNT_KEY = Pattern.compile("\\d{1,18}");

    /** The hub that a field's value stands for, where it stands for one. */
    Optional<Hub> hubIn(String field, String value) {
        return value != null && HUBS.contains(field) ? Optional.ofNullable(hubs.get(value)) : Optional.empty();
    }

    /** What the person is called whose account a field's value is, where it is one. */
    Optional<String> personIn(String field, String value) {
        return value != null && PEOPLE.contains(field) ? Optional.ofNullable(people.get(value)) : Optional.empty();
    }

    /** The keys of hubs in the changes. */
    static Stream<Integer> hubsIn(List<Change> changes) {
        return keys(changes, HUBS, HUB_KEY).map(Integer::valueOf);
    }

    /** The accounts in the changes. */
    static Stream<Long> peopleIn(List<Change> changes) {
        return keys(changes, PEOPLE, ACCOUNT_KEY).map(Long::valueOf);
    }

    private static Stream<String> keys(List<Change> changes, Set<String> fields, Pattern key) {
        return changes.stream()
                .filter(change -> fields.contains(change.field()))
                .flatMap(change -> Stream.of(change.before(), change.after()).filter(Objects::nonNull))
                .filter(value -> key.matcher(value).matches());
    }
}
