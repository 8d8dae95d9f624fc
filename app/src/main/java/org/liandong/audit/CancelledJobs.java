package org.liandong.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.liandong.tenancy.JobCancelled;
import org.liandong.tenancy.JobState;

/** Notes down who stopped a job: its own package lies below the log. */
@ApplicationScoped
class CancelledJobs {

    @Inject
    private AuditLog log;

    void note(@Observes JobCancelled cancelled) {
        log.record(
                "CANCEL",
                "Job",
                cancelled.job(),
                List.of(Change.of("state", cancelled.before(), JobState.CANCELLED)),
                null);
    }
}
