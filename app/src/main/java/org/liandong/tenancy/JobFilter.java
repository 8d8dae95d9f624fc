package org.liandong.tenancy;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.liandong.shared.ListKind;

/**
 * Which jobs of a hub a list shows.
 *
 * @param kind as the work names itself, or null
 * @param state or null
 * @param mine only those the reader started
 */
public record JobFilter(String kind, JobState state, boolean mine) {

    public static final JobFilter ALL = new JobFilter(null, null, false);

    private static final Set<String> YES = Set.of("1", "true");

    /** @param asked the value of a parameter, or null */
    public static JobFilter read(UnaryOperator<String> asked) {
        var kind = asked.apply("kind");
        var mine = asked.apply("mine");
        return new JobFilter(
                kind == null || kind.isBlank() ? null : kind.strip(),
                ListKind.constant(JobState.class, "state", asked.apply("state")),
                mine != null && YES.contains(mine));
    }
}
