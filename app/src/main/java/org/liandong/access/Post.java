package org.liandong.access;

import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Office;
import org.liandong.tenancy.OfficeKind;

/**
 * A membership with the place it is held at.
 *
 * @param hub null for a membership of an organization
 * @param office null where it is held in no office
 */
record Post(Membership membership, Hub hub, Office office) {

    Role role() {
        return membership.role();
    }

    /** Whoever sits in a finance office is a finance user, whatever his role is called at his tier. */
    boolean isFinance() {
        return role() == Role.CF || (office != null && office.kind() == OfficeKind.FINANCE);
    }

    boolean sameHub(Post other) {
        return hub != null && other.hub != null && hub.id() == other.hub.id();
    }

    /** Whether the other post is held in a hub below this one's. */
    boolean above(Post other) {
        return hub != null && other.hub != null && hub.id() != other.hub.id() && hub.covers(other.hub);
    }
}
