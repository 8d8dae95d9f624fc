package org.liandong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.liandong.shared.Public;
import org.liandong.tenancy.TenantSession;

/** The store of calendars' addresses that still hold. */
@ApplicationScoped
@Transactional
@Public("called by who asks for himself, or with the address itself")
class CalendarAddresses {

    @Inject
    private TenantSession session;

    Optional<CalendarAddress> of(long account) {
        return session.em()
                .createQuery(
                        "select a from CalendarAddress a where a.accountId = :account and a.revokedAt is null",
                        CalendarAddress.class)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }

    /** The same, all there are, and nobody makes another one before the transaction ends: two requests could make one each. */
    List<CalendarAddress> held(long account) {
        return session.em()
                .createQuery(
                        "select a from CalendarAddress a where a.accountId = :account and a.revokedAt is null",
                        CalendarAddress.class)
                .setParameter("account", account)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    Optional<CalendarAddress> of(CalendarToken token) {
        return session.em()
                .createQuery(
                        "select a from CalendarAddress a where a.tokenHash = :hash and a.revokedAt is null",
                        CalendarAddress.class)
                .setParameter("hash", token.hash())
                .getResultStream()
                .findFirst();
    }

    void add(CalendarAddress address) {
        session.em().persist(address);
    }
}
