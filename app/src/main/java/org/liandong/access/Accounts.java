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

    /** The account with this e-mail address; none where two share it. */
    Optional<Account> byEmail(String email) {
        var found = session.em()
                .createQuery("select a from Account a where a.email = :email", Account.class)
                .setParameter("email", email)
                .setMaxResults(2)
                .getResultList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
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
