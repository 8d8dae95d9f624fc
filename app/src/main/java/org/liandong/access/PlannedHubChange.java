package org.liandong.access;

import org.liandong.shared.Mark;
import org.liandong.shared.Sort;
import org.liandong.shared.Texts;
import org.liandong.tenancy.Hub;

/**
 * A change of the tree with its hubs.
 *
 * @param planner the name of who planned it
 */
public record PlannedHubChange(HubChange change, Hub hub, Hub target, String planner) {

    /** Where a list in this order that ends with this change goes on. */
    public Mark mark(Sort<HubChangeColumn> sort) {
        return Mark.of(
                sort,
                Long.toString(change.id()),
                sort.column() == HubChangeColumn.EFFECTIVE_ON ? change.effectiveOn() : null);
    }

    /** What happens to whom: “A moves to B”. */
    public String subject(Texts texts) {
        return texts.text(
                change.kind() == HubChangeKind.MOVE ? "access.hubChange.moves" : "access.hubChange.merges",
                hub.names(),
                target.names());
    }

    public boolean isPlanned() {
        return change.state() == HubChangeState.PLANNED;
    }
}
