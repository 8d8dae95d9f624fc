package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.liandong.audit.AuditLog;
import org.liandong.audit.Change;
import org.liandong.shared.Public;
import org.liandong.shared.RuleViolation;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Office;
import org.liandong.tenancy.TenantSession;

/**
 * Giving a role: every rule about who may hold it is asked here, whichever way it comes. Whether the giver may give it was
 * asked before.
 */
@ApplicationScoped
@Transactional
@Public("called by services that have asked for the permission")
class Appointing {

    @Inject
    private TenantSession session;

    @Inject
    private Accounts accounts;

    @Inject
    private Staff staff;

    @Inject
    private AuditLog audit;

    @Inject
    private RoleNews news;

    @Inject
    private Clock clock;

    /** Refuses what would be refused whoever it is for, before anybody is looked for outside. */
    void examine(Appointment wanted, Hub hub) {
        post(0, wanted, hub);
    }

    /** Refuses who may not administer an organization beside what he is. */
    void examine(long accountId, String uscc) {
        var membership = Membership.inOrganization(accountId, uscc, Role.OA, LocalDate.now(clock), null);
        Duties.check(new Post(membership, null, null), accounts.posts(accountId));
    }

    /** Gives somebody a role in a hub. */
    StaffMember inHub(Person person, Appointment wanted, Hub hub) {
        staff.alone();
        var account = accounts.of(person);
        return told(account, post(account.id(), wanted, hub));
    }

    /** Gives somebody a role in an organization. */
    StaffMember inOrganization(Person person, Appointment wanted, String uscc) {
        staff.alone();
        return inOrganization(accounts.of(person), wanted.givenRole(), uscc, wanted.lastDay());
    }

    private StaffMember inOrganization(Account account, Role role, String uscc, LocalDate to) {
        return told(account, ofOrganization(account, role, uscc, to));
    }

    /** Makes somebody the first administrator of an organization; he is told so with the decision about his claim. */
    void firstAdministrator(Account account, String uscc) {
        give(account, ofOrganization(account, Role.OA, uscc, null), "GIVE", null, null);
    }

    private Post ofOrganization(Account account, Role role, String uscc, LocalDate to) {
        return new Post(Membership.inOrganization(account.id(), uscc, role, LocalDate.now(clock), to), null, null);
    }

    private StaffMember told(Account account, Post post) {
        var given = give(account, post, "GIVE", null, null);
        news.given(post.membership());
        return given;
    }

    /** Gives the holder of a membership that has just ended another in its place. */
    StaffMember change(Membership ended, Appointment wanted, Hub hub, GivenReason why) {
        session.em().flush();
        var account = accounts.find(ended.accountId()).orElseThrow();
        var post = post(account.id(), wanted, hub);
        var given = give(account, post, "CHANGE", ended, why.text());
        news.changed(ended, post.membership());
        return given;
    }

    /** Gives the holder of a membership that has just ended the same one with another last day in its place. */
    StaffMember changeEnd(Membership ended, LocalDate to, GivenReason why) {
        session.em().flush();
        var account = accounts.find(ended.accountId()).orElseThrow();
        var post = ofOrganization(account, ended.role(), ended.orgUscc(), to);
        var given = give(account, post, "CHANGE", ended, why.text());
        news.endChanged(post.membership());
        return given;
    }

    private StaffMember give(Account account, Post post, String action, Membership before, String reason) {
        Duties.check(post, accounts.posts(account.id()));
        var given = post.membership();
        session.em().persist(given);
        var changes = new ArrayList<Change>();
        changes.add(Change.to("account", account.id()));
        changes.add(
                post.hub() == null
                        ? Change.to("uscc", given.orgUscc())
                        : Change.to("hub", post.hub().id()));
        changes.add(Change.of("role", before == null ? null : before.role(), given.role()));
        changes.add(Change.of(
                "office",
                officeName(before),
                post.office() == null ? null : post.office().name()));
        changes.add(Change.to("from", given.from()));
        changes.add(Change.of("to", before == null ? null : before.to(), given.to()));
        changes.removeIf(change -> !change.isReal());
        audit.record(action, "Membership", given.id(), List.copyOf(changes), reason);
        return StaffMember.of(given, account, post.office(), null, LocalDate.now(clock));
    }

    private String officeName(Membership membership) {
        return membership == null || membership.officeId() == null
                ? null
                : session.em().find(Office.class, membership.officeId()).name();
    }

    private Post post(long accountId, Appointment wanted, Hub hub) {
        var today = LocalDate.now(clock);
        RuleViolation.requireAll(wanted::givenRole, () -> wanted.firstDay(today), wanted::lastDay, wanted::officeId);
        var role = wanted.givenRole();
        var from = wanted.firstDay(today);
        var membership = Membership.inHub(accountId, hub, wanted.officeId(), role, from, wanted.lastDay());
        var office = office(hub, membership);
        var post = new Post(membership, hub, office);
        Duties.check(post, List.of());
        return post;
    }

    /** The office somebody is to sit in, which stands on the first day and, as nobody sits in a closed one, on the last. */
    private Office office(Hub hub, Membership membership) {
        if (membership.officeId() == null) {
            return null;
        }
        var office = session.em().find(Office.class, membership.officeId());
        if (office == null || office.hubId() != hub.id()) {
            throw new RuleViolation("access.membership.officeNotOfThisHub").in("office");
        }
        if (office.isClosedOn(membership.from())) {
            throw new RuleViolation("tenancy.office.closed", office.name()).in("office");
        }
        if (office.to() != null && (membership.to() == null || office.isClosedOn(membership.to()))) {
            throw new RuleViolation("access.membership.officeCloses", office.name(), office.to()).in("to");
        }
        return office;
    }
}
