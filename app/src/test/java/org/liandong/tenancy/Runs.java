package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Runs of jobs that a test takes up itself, in the transaction that starts them, before any node sees them. */
@ApplicationScoped
public class Runs {

    @Inject
    private JobBook book;

    @Inject
    private Sql sql;

    @Inject
    private TenantSession session;

    public JobRun of(long job) {
        return new JobRun(book, taken(job, 1).job(), 1);
    }

    JobBook.Claimed taken(long job, int claim) {
        sql.update(
                "update job set state = 'RUNNING', claim = ?, heartbeat = utc_timestamp(3) where id = ?", claim, job);
        return new JobBook.Claimed(session.em().find(Job.class, job), claim);
    }
}
