package org.liandong.report;

import java.util.function.UnaryOperator;
import org.liandong.shared.ListKind;
import org.liandong.tenancy.WorkKind;

/**
 * Which work a list shows; null in any field leaves it open.
 *
 * @param hub code of a hub below the room's, in or below which it waits
 */
public record WorkFilter(DueTime when, WorkFor waitsFor, WorkKind kind, String hub) {

    public static final WorkFilter ALL = new WorkFilter(null, null, null, null);

    /** @param asked the value of a parameter, or null */
    public static WorkFilter read(UnaryOperator<String> asked) {
        var hub = asked.apply("hub");
        return new WorkFilter(
                ListKind.constant(DueTime.class, "when", asked.apply("when")),
                ListKind.constant(WorkFor.class, "for", asked.apply("for")),
                ListKind.constant(WorkKind.class, "kind", asked.apply("kind")),
                hub == null || hub.isBlank() ? null : hub.strip());
    }

    WorkFilter waitingFor(WorkFor whom) {
        return new WorkFilter(when, whom, kind, hub);
    }

    WorkFilter due(DueTime time) {
        return new WorkFilter(time, waitsFor, kind, hub);
    }
}
