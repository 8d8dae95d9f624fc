package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.liandong.shared.Public;

/**
 * Which job is taken up by whom and how far it is. Each step is a short transaction of its own, save the end, which belongs
 * to the work's. A job whose node gave no sign of life for a while is taken up by another.
 */
@ApplicationScoped
@Transactional
@Public("the machine")
class JobBook {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int MOST_CLAIMS = 5;
    private static final int PROBLEM_LENGTH = 1000;

    @Inject
    private Sql sql;

    @Inject
    private TenantSession session;

    /** A job taken up, and the number of the claim on it. */
    record Claimed(Job job, int claim) {}

    /** Takes up the oldest job that waits or was left lying. */
    Optional<Claimed> claim() {
        return sql.one(
                        "select id, claim from job where state = 'WAITING' or (state = 'RUNNING'"
                                + " and heartbeat < utc_timestamp(3) - interval " + PATIENCE.toSeconds() + " second)"
                                + " order by id limit 1 for update skip locked",
                        row -> List.of(row.getLong(1), row.getLong(2)))
                .map(row -> {
                    int claim = row.get(1).intValue() + 1;
                    sql.update(
                            "update job set state = 'RUNNING', claim = ?, done = 0, heartbeat = utc_timestamp(3)"
                                    + " where id = ?",
                            claim,
                            row.get(0));
                    return new Claimed(session.em().find(Job.class, row.get(0)), claim);
                });
    }

    /** Whether a job was taken up so often that running it once more will not help. */
    static boolean isHopeless(Claimed claimed) {
        return claimed.claim() > MOST_CLAIMS;
    }

    void signsOfLife(Collection<Long> running) {
        sql.batch(
                "update job set heartbeat = utc_timestamp(3) where id = ? and state = 'RUNNING'",
                running.stream().sorted().map(id -> new Object[] {id}).toList());
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void progress(long id, int claim, int done, int total) {
        sql.update(
                "update job set done = ?, total = ?, heartbeat = utc_timestamp(3)"
                        + " where id = ? and claim = ? and state = 'RUNNING'",
                done,
                total,
                id,
                claim);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void finish(long id, int claim, int done, int accepted, int rejected) {
        int ended = sql.update(
                "update job set state = 'DONE', done = ?, total = ?, accepted = ?, rejected = ?,"
                        + " ended_at = utc_timestamp(3) where id = ? and claim = ? and state = 'RUNNING'",
                done,
                done,
                accepted,
                rejected,
                id,
                claim);
        if (ended == 0) {
            throw new IllegalStateException("job " + id + " was taken up by another node");
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void fail(long id, int claim, String problem) {
        sql.update(
                "update job set state = 'FAILED', problem = ?, ended_at = utc_timestamp(3)"
                        + " where id = ? and claim = ? and state = 'RUNNING'",
                problem.substring(0, Math.min(PROBLEM_LENGTH, problem.length())),
                id,
                claim);
    }
}
