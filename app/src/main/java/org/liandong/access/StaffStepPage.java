package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;

/** A step of the log that was done to a membership leads to it. */
@ApplicationScoped
class StaffStepPage extends RowStepPage {

    StaffStepPage() {
        super("Membership", id -> "access/staff/view?id=" + id);
    }
}
