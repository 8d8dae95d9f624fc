package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.liandong.shared.Clocks;
import org.liandong.tenancy.TenantSession;

/** The store of accounts and of what they are members of. */
@ApplicationScoped
@Transactional
class Accounts {

    @Inject
    private TenantSession session;

    @Inject
    private Clock clock;

    Optional<Account> find(String issuer, String sub) {
        return session.em()
                .createQuery("select a from Account a where a.issuer = :issuer and a.sub = :sub", Account.class)
                .setParameter("issuer", issuer)
                .setParameter("sub", sub)
                .getResultStream()
                .findFirst();
    }

    Optional<Account> find(long id) {
        return Optional.ofNullable(session.em().find(Account.class, id));
    }

    /** Makes the account of somebody never seen before. */
    Account welcome(Identity identity) {
        var account = new Account(identity, Clocks.machine());
        session.em().persist(account);
        session.em().flush();
        return account;
    }

    Account follow(long id, Identity identity) {
        var account = session.em().find(Account.class, id);
        account.follow(identity);
        return account;
    }

    /** What somebody is a member of today. */
    List<Membership> memberships(long accountId) {
        var today = LocalDate.now(clock);
        return session.em()
                .createQuery("select m from Membership m where m.accountId = :account", Membership.class)
                .setParameter("account", accountId)
                .getResultStream()
                .filter(membership -> membership.holdsOn(today))
                .toList();
    }
}
