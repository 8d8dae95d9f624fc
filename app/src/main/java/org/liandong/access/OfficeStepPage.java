package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;

/** A step of the log that was done to an office leads to its page. */
@ApplicationScoped
class OfficeStepPage extends RowStepPage {

    OfficeStepPage() {
        super("Office", id -> "access/staff/office?id=" + id);
    }
}
