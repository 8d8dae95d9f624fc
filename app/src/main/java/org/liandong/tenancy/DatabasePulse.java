package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.liandong.shared.Public;

/** What the database tells of the machine's own work. */
@ApplicationScoped
@ActivateRequestContext
@Transactional
@Public("the machine")
class DatabasePulse {

    @Inject
    private Sql sql;

    @Inject
    private Waiting waiting;

    void beat() {
        sql.query("select 1", row -> row.getInt(1));
    }

    double sequencerLagSeconds() {
        return waiting.longest().toMillis() / 1000.0;
    }

    long rowsWaiting() {
        return count("select count(*) from pending");
    }

    long jobs(JobState state) {
        return count("select count(*) from job where state = '" + state + "'");
    }

    private long count(String query) {
        return sql.one(query, row -> row.getLong(1)).orElse(0L);
    }
}
