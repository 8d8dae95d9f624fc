package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.liandong.shared.Clocks;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Office;
import org.liandong.tenancy.TenantSession;

/** The store of accounts and of what they are members of. */
@ApplicationScoped
@Transactional
class Accounts {

    @Inject
    private TenantSession session;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "liandong.oidc.issuer")
    private String issuer;

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

    /** The account of somebody the identity provider knows, made now where he has never been here. */
    Account of(Person person) {
        return of(person.at(issuer));
    }

    /** The same for who says himself who he is. Of two first requests at once one makes the account, the other finds it. */
    Account of(Identity identity) {
        return find(identity.issuer(), identity.sub()).orElseGet(() -> welcome(identity));
    }

    /** Whether somebody the identity provider knows has ever been here. */
    boolean knows(Person person) {
        return find(issuer, person.sub()).isPresent();
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

    /** What somebody is a member of today, without what is suspended. */
    List<Membership> memberships(long accountId) {
        var today = LocalDate.now(clock);
        return session.em()
                .createQuery(
                        "select m from Membership m where m.accountId = :account and not exists (select s.id from"
                                + " Suspension s where s.membershipId = m.id and s.liftedAt is null"
                                + " and s.from <= :today and (s.to is null or s.to >= :today))",
                        Membership.class)
                .setParameter("account", accountId)
                .setParameter("today", today)
                .getResultStream()
                .filter(membership -> membership.holdsOn(today))
                .toList();
    }

    /** Every post somebody holds today or will hold, suspended or not. */
    List<Post> posts(long accountId) {
        return session.em()
                .createQuery(
                        "select m, h, o from Membership m left join Hub h on h.id = m.hubId"
                                + " left join Office o on o.id = m.officeId where m.accountId = :account"
                                + " and m.revokedAt is null and (m.to is null or m.to >= :today)",
                        Object[].class)
                .setParameter("account", accountId)
                .setParameter("today", LocalDate.now(clock))
                .getResultStream()
                .map(row -> new Post((Membership) row[0], (Hub) row[1], (Office) row[2]))
                .toList();
    }

    /** Whether somebody was ever a member of anything else than this hub or organization. */
    boolean wasElsewhere(Membership here) {
        return session.em()
                .createQuery("select m from Membership m where m.accountId = :account", Membership.class)
                .setParameter("account", here.accountId())
                .getResultStream()
                .anyMatch(held ->
                        !Objects.equals(held.hubId(), here.hubId()) || !Objects.equals(held.orgUscc(), here.orgUscc()));
    }
}
