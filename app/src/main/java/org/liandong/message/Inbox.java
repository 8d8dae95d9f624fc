package org.liandong.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.liandong.access.Account;
import org.liandong.shared.Clocks;
import org.liandong.shared.Public;
import org.liandong.tenancy.TenantSession;

/** The store of the bound account's messages and of how it wants them. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
@Public("called by services that have bound the account")
class Inbox {

    private final Clock clock = Clocks.machine();

    @Inject
    private TenantSession session;

    boolean has(Order order) {
        return !session.em()
                .createQuery("select m.id from Message m where m.announcementId = :id", Long.class)
                .setParameter("id", order.id())
                .getResultList()
                .isEmpty();
    }

    void add(Object row) {
        session.em().persist(row);
    }

    Optional<Message> find(long id) {
        return session.em()
                .createQuery("select m from Message m where m.id = :id", Message.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** The latest first. */
    List<Message> list(boolean onlyUnread, Long after, int limit) {
        return session.em()
                .createQuery(
                        "select m from Message m where m.id < :after" + (onlyUnread ? " and m.readAt is null" : "")
                                + " order by m.id desc",
                        Message.class)
                .setParameter("after", after == null ? Long.MAX_VALUE : after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many are unread, counted up to a number. */
    int unread(int most) {
        return session.em()
                .createQuery("select m.id from Message m where m.readAt is null", Long.class)
                .setMaxResults(most)
                .getResultList()
                .size();
    }

    /** @param latest the last one the reader has seen in the list */
    void readUpTo(long latest) {
        session.em()
                .createQuery("update Message m set m.readAt = :now where m.readAt is null and m.id <= :latest")
                .setParameter("now", clock.instant())
                .setParameter("latest", latest)
                .executeUpdate();
    }

    /** What was laid aside for the daily mail, the oldest first. */
    List<Message> forDigest(int limit) {
        return session.em()
                .createQuery("select m from Message m where m.forDigest = true order by m.id", Message.class)
                .setMaxResults(limit)
                .getResultList();
    }

    void sweep(int keptDays) {
        session.em()
                .createQuery("delete from Message m where m.at < :limit")
                .setParameter("limit", clock.instant().minus(Duration.ofDays(keptDays)))
                .executeUpdate();
    }

    MailChoice choice() {
        return kept().orElseGet(MailChoice::usual);
    }

    /** The same, to be changed. */
    MailChoice ownChoice() {
        return kept().orElseGet(() -> {
            var first = MailChoice.usual();
            session.em().persist(first);
            return first;
        });
    }

    private Optional<MailChoice> kept() {
        return session.em()
                .createQuery("select c from MailChoice c", MailChoice.class)
                .getResultStream()
                .findFirst();
    }

    Optional<Reader> reader(long account) {
        return Optional.ofNullable(session.em().find(Account.class, account))
                .map(person -> new Reader(person, choice()));
    }
}
