package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;

/** A step of the log that was done to a job leads to its page. */
@ApplicationScoped
class JobStepPage extends RowStepPage {

    JobStepPage() {
        super("Job", id -> "jobs/view?id=" + id);
    }
}
