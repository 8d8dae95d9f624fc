package org.liandong.access;

import org.liandong.tenancy.Hub;

/**
 * A change of the tree with its hubs.
 *
 * @param planner the name of who planned it
 */
public record PlannedHubChange(HubChange change, Hub hub, Hub target, String planner) {

    public boolean isPlanned() {
        return change.state() == HubChangeState.PLANNED;
    }
}
