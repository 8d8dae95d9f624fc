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
        sql.update("update job set state = 'RUNNING', claim = 1 where id = ?", job);
        return new JobRun(book, session.em().find(Job.class, job), 1);
    }
}
