package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.liandong.shared.Clocks;
import org.liandong.shared.Ids;
import org.liandong.shared.Public;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.StillRunning;

/** The caller's requests that must not happen twice, each with its answer. */
@ApplicationScoped
@Public("says to the caller what was answered to himself")
class KeptAnswers {

    /** What the databases say of a row that another transaction holds: MariaDB, MySQL. */
    private static final int WAITED_TOO_LONG = 1205;

    private static final int NOT_AT_ONCE = 3572;

    private final Clock clock = Clocks.machine();

    @Inject
    private Sql sql;

    @Inject
    private RuleBook rules;

    private record Row(String digest, Instant until, KeptAnswer answer) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString("request"),
                    Sql.instant(row, "until"),
                    new KeptAnswer(
                            row.getInt("status"),
                            row.getString("location"),
                            row.getString("tag"),
                            row.getString("body")));
        }
    }

    /**
     * Looks whether this was answered before, in a transaction of its own: a look at what is not there keeps others from
     * writing beside it.
     *
     * @return until when an answer is kept that is given now
     * @throws Answered where it was
     * @throws StillRunning where it is about to be
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public Instant look(long account, String key, String digest) {
        var now = clock.instant();
        var kept = held(account, key);
        if (kept != null && kept.until().isAfter(now)) {
            if (!kept.digest().equals(digest)) {
                throw new RuleViolation("shared.once.otherRequest").in("Idempotency-Key");
            }
            throw new Answered(kept.answer());
        }
        if (kept != null) {
            sql.update("delete from kept_answer where account_id = ? and request_key = ?", account, key);
        }
        return now.plus(Duration.ofHours(rules.of("tenancy.answer.keptHours").number()));
    }

    private Row held(long account, String key) {
        try {
            return sql.one(
                            "select request, until, status, location, tag, body from kept_answer"
                                    + " where account_id = ? and request_key = ? for update nowait",
                            Row::of,
                            account,
                            key)
                    .orElse(null);
        } catch (DatabaseRefusal refusal) {
            if (refusal.code() == WAITED_TOO_LONG || refusal.code() == NOT_AT_ONCE) {
                throw new StillRunning();
            }
            throw refusal;
        }
    }

    /** Takes the key for what this transaction is about to do; whoever takes it too waits for its end and is refused. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void take(long account, String key, String digest, Instant until) {
        sql.update(
                "insert into kept_answer (account_id, id, version, request_key, request, until) values (?, ?, 0, ?, ?, ?)",
                account,
                Ids.next(),
                key,
                digest,
                until);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    public void keep(long account, String key, KeptAnswer answer) {
        int kept = sql.update(
                "update kept_answer set status = ?, location = ?, tag = ?, body = ? where account_id = ? and request_key = ?",
                answer.status(),
                answer.location(),
                answer.tag(),
                answer.body(),
                account,
                key);
        if (kept != 1) {
            throw new IllegalStateException("nobody asked whether the caller may do what he has done");
        }
    }
}
