package org.liandong.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.liandong.shared.Ids;
import org.liandong.shared.Public;
import org.liandong.tenancy.Sql;

/**
 * Mail that waits, was sent or was given up. A row is locked while its letter is on the way, so that two nodes never send the
 * same; it is locked by its key alone, which holds up nobody who puts in another.
 */
@ApplicationScoped
@Transactional
@Public("the machine")
class MailQueue {

    /** The longest pause after a failure, in doublings of half a minute: a little over four hours. */
    private static final int DOUBLINGS = 9;

    /** A mail taken up, and how often it was tried before. */
    record Taken(Letter letter, int attempts) {}

    @Inject
    private Sql sql;

    protected MailQueue() {}

    /** Without the container, as a node of its own. */
    MailQueue(Sql sql) {
        this.sql = sql;
    }

    /**
     * Puts a mail in once, whoever asks how often.
     *
     * @param cause what it tells of, by which one sees that it is there
     * @return whether it was not there yet
     */
    @Transactional(Transactional.TxType.MANDATORY)
    boolean put(long account, String cause, MailText text) {
        int added = sql.update(
                "insert ignore into mail (id, account_id, cause, subject, body, state, attempts, next_at, created_at)"
                        + " values (?, ?, ?, ?, ?, 'WAITING', 0, utc_timestamp(3), utc_timestamp(3))",
                Ids.next(),
                account,
                cause,
                text.subject(),
                text.body());
        return added > 0;
    }

    List<Long> due(int most) {
        return sql.query(
                "select id from mail where state = 'WAITING' and next_at <= utc_timestamp(3) order by next_at limit "
                        + most,
                row -> row.getLong(1));
    }

    /** A mail for who takes it first, with the address its reader has now; locked until the transaction ends. */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Taken> take(long id) {
        var account = sql.one(
                "select account_id from mail where id = ? and state = 'WAITING' and next_at <= utc_timestamp(3)"
                        + " for update skip locked",
                row -> row.getLong(1),
                id);
        return account.flatMap(reader -> sql.one(
                "select m.subject, m.body, m.attempts, a.email from mail m join account a on a.id = m.account_id"
                        + " where m.id = ?",
                row -> new Taken(new Letter(id, row.getString(4), row.getString(1), row.getString(2)), row.getInt(3)),
                id));
    }

    /** What it said is not kept. */
    @Transactional(Transactional.TxType.MANDATORY)
    void sent(long id) {
        end(id, "SENT", null);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void givenUp(long id, String error) {
        end(id, "GIVEN_UP", error);
    }

    private void end(long id, String state, String error) {
        sql.update(
                "update mail set state = ?, attempts = attempts + 1, last_error = ?, body = '', ended_at = utc_timestamp(3)"
                        + " where id = ?",
                state,
                error,
                id);
    }

    /** It waits, longer after each attempt. */
    @Transactional(Transactional.TxType.MANDATORY)
    void failed(long id, int attempts, String error) {
        sql.update(
                "update mail set attempts = attempts + 1, last_error = ?,"
                        + " next_at = utc_timestamp(3) + interval ? second where id = ?",
                error,
                30L << Math.min(attempts, DOUBLINGS),
                id);
    }

    void sweep(int keptDays) {
        sql.update("delete from mail where ended_at < utc_timestamp(3) - interval ? day", keptDays);
    }
}
