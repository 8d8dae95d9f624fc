package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.liandong.shared.Clocks;
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

    private static final String LEFT_LYING =
            "state = 'RUNNING' and heartbeat < utc_timestamp(3) - interval " + PATIENCE.toSeconds() + " second";
    private static final int MOST_CLAIMS = 5;
    private static final int PROBLEM_LENGTH = 1000;

    @Inject
    private Sql sql;

    @Inject
    private TenantSession session;

    @Inject
    private JobNews news;

    /** A job taken up, and the number of the claim on it. */
    record Claimed(Job job, int claim) {}

    /**
     * Takes up a job that waits or was left lying. Hubs take turns: one that has a job running waits for its end, and among the
     * others comes first whose last turn is longest ago. So many jobs of one hub do not stop another hub's one.
     */
    Optional<Claimed> claim() {
        for (var turn : turns()) {
            if (isFree(turn)) {
                int claim = turn.get(1).intValue() + 1;
                sql.update(
                        "update job set state = 'RUNNING', claim = ?, done = 0, heartbeat = utc_timestamp(3),"
                                + " claimed_at = utc_timestamp(3) where id = ?",
                        claim,
                        turn.get(0));
                return Optional.of(new Claimed(session.em().find(Job.class, turn.get(0)), claim));
            }
        }
        return Optional.empty();
    }

    /** Locks the job. One whose run has just locked it to write is not waited for: a node that hangs would hold this one up. */
    boolean isFree(List<Long> turn) {
        return sql.one(
                        "select 1 from job where id = ? and claim = ? and (state = 'WAITING' or " + LEFT_LYING
                                + ") for update skip locked",
                        row -> true,
                        turn.get(0),
                        turn.get(1))
                .isPresent();
    }

    /** The next job of every hub that has none running, in the order of their turns: id and claim. */
    List<List<Long>> turns() {
        return sql.query(
                "select j.id, j.claim from job j where j.id in (select min(w.id) from job w where w.state = 'WAITING' or (w."
                        + LEFT_LYING.replace("heartbeat", "w.heartbeat") + ") group by w.hub_id) and not exists"
                        + " (select 1 from job r where r.hub_id = j.hub_id and r.state = 'RUNNING' and not (r."
                        + LEFT_LYING.replace("heartbeat", "r.heartbeat")
                        + ")) order by (select max(t.claimed_at) from job t where t.hub_id = j.hub_id), j.id limit 10",
                row -> List.of(row.getLong(1), row.getLong(2)));
    }

    /** Stops a job that has not ended. @return whether it was in time */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean cancel(long id) {
        return sql.update(
                        "update job set state = 'CANCELLED', ended_at = utc_timestamp(3)"
                                + " where id = ? and state in ('WAITING', 'RUNNING')",
                        id)
                > 0;
    }

    /** Jobs whose file is over its time, a portion of those behind the last one. */
    List<Job> overTime(long last, int most) {
        return session.em()
                .createQuery(
                        "select j from Job j where j.keptUntil < :now and j.dropped = false and j.id > :last"
                                + " order by j.id",
                        Job.class)
                .setParameter("last", last)
                .setParameter("now", Clocks.machine().instant())
                .setMaxResults(most)
                .getResultList();
    }

    void dropped(long id) {
        sql.update("update job set dropped = true where id = ?", id);
    }

    /** Whether a job was taken up so often that running it once more will not help. */
    static boolean isHopeless(Claimed claimed) {
        return claimed.claim() > MOST_CLAIMS;
    }

    /** A run that has lost its job keeps nothing alive: the node that has taken it up may be dead by now. */
    void signsOfLife(Collection<Claimed> running) {
        sql.batch(
                "update job set heartbeat = utc_timestamp(3) where id = ? and claim = ? and state = 'RUNNING'",
                running.stream()
                        .map(claimed -> new Object[] {claimed.job().id(), claimed.claim()})
                        .sorted(Comparator.comparing(values -> (Long) values[0]))
                        .toList());
    }

    /**
     * Keeps the claim until the caller's transaction ends: nobody else takes the job up before, so what is written in it is
     * written by the one run that has the job. Fails when the run is no longer wanted.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void hold(long id, int claim) {
        int held = sql.update(
                "update job set heartbeat = utc_timestamp(3) where id = ? and claim = ? and state = 'RUNNING'",
                id,
                claim);
        if (held == 0) {
            throw new JobStopped(id);
        }
    }

    /** Whether a run that was broken off was the last of its job; it stays so until the caller's transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean isAbandoned(long id, int claim) {
        return sql.one(
                        "select 1 from job where id = ? and claim = ? and state <> 'DONE' for update",
                        row -> true,
                        id,
                        claim)
                .isPresent();
    }

    /** Fails when the run is no longer wanted. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void progress(long id, int claim, int done, int total) {
        int told = sql.update(
                "update job set done = ?, total = ?, heartbeat = utc_timestamp(3)"
                        + " where id = ? and claim = ? and state = 'RUNNING'",
                done,
                total,
                id,
                claim);
        if (told == 0) {
            throw new JobStopped(id);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void finish(long id, int claim, int done, int accepted, int rejected, KeptFile file) {
        int ended = sql.update(
                "update job set state = 'DONE', done = ?, total = ?, accepted = ?, rejected = ?,"
                        + " file_name = ?, file_size = ?, kept_until = ?, ended_at = utc_timestamp(3) where id = ? and claim = ? and state = 'RUNNING'",
                done,
                done,
                accepted,
                rejected,
                file == null ? null : file.name(),
                file == null ? null : file.size(),
                file == null ? null : file.until(),
                id,
                claim);
        if (ended == 0) {
            throw new JobStopped(id);
        }
        news.done(job(id), accepted, done);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void fail(long id, int claim, String problem) {
        int ended = sql.update(
                "update job set state = 'FAILED', problem = ?, ended_at = utc_timestamp(3)"
                        + " where id = ? and claim = ? and state = 'RUNNING'",
                problem.substring(0, Math.min(PROBLEM_LENGTH, problem.length())),
                id,
                claim);
        if (ended > 0) {
            news.failed(job(id));
        }
    }

    private Job job(long id) {
        return session.em().find(Job.class, id);
    }
}
