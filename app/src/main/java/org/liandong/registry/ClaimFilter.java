package org.liandong.registry;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.liandong.shared.ListKind;

/**
 * Which claims a list shows.
 *
 * @param state of those that are over, or null
 * @param decided those that are over, in place of those that wait
 */
public record ClaimFilter(ClaimState state, boolean decided) {

    public static final ClaimFilter WAITING = new ClaimFilter(null, false);

    private static final Set<String> YES = Set.of("1", "true");

    /** @param asked the value of a parameter, or null */
    public static ClaimFilter read(UnaryOperator<String> asked) {
        var decided = asked.apply("decided");
        boolean over = decided != null && YES.contains(decided);
        return new ClaimFilter(over ? ListKind.constant(ClaimState.class, "state", asked.apply("state")) : null, over);
    }
}
