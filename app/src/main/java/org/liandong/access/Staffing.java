package org.liandong.access;

import static org.liandong.access.Role.AU;
import static org.liandong.access.Role.HA;
import static org.liandong.access.Role.PA;
import static org.liandong.shared.Permission.APPOINT_ADMINISTRATOR;
import static org.liandong.shared.Permission.MANAGE_STAFF;
import static org.liandong.shared.Permission.READ_STAFF;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.liandong.audit.AuditLog;
import org.liandong.audit.Change;
import org.liandong.shared.Allowed;
import org.liandong.shared.Clocks;
import org.liandong.shared.Ids;
import org.liandong.shared.NotVisible;
import org.liandong.shared.RuleViolation;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Office;
import org.liandong.tenancy.TenantSession;

/**
 * Who works in a hub and as what. The hub's administrator gives and takes business roles in his own hub; an administrator
 * himself is appointed from the hub above or by the platform administrator, and so is nobody's own choice.
 */
@ApplicationScoped
@Transactional
public class Staffing {

    /** Roles that stand above a hub's own staff. */
    private static final Set<Role> APPOINTED_FROM_ABOVE = EnumSet.of(HA, AU, PA);

    @Inject
    private TenantSession session;

    @Inject
    private CurrentHub current;

    @Inject
    private Accounts accounts;

    @Inject
    private Caller caller;

    @Inject
    private Hubs hubs;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Today's members of this hub. */
    @Allowed(READ_STAFF)
    public List<StaffMember> members() {
        var today = LocalDate.now(clock);
        return session.em()
                .createQuery(
                        "select m, a from Membership m, Account a where m.accountId = a.id and m.hubId = :hub"
                                + " order by m.role, a.displayName, m.id",
                        Object[].class)
                .setParameter("hub", current.required().id())
                .getResultStream()
                .filter(row -> ((Membership) row[0]).holdsOn(today))
                .map(row -> StaffMember.of((Membership) row[0], (Account) row[1]))
                .toList();
    }

    /** Gives somebody a role in this hub from today on. */
    @Allowed(MANAGE_STAFF)
    public StaffMember add(Appointment wanted) {
        var role = wanted.givenRole();
        RuleViolation.require(!APPOINTED_FROM_ABOVE.contains(role), "access.membership.notYours");
        return give(wanted.email(), current.required(), role, wanted.officeId(), wanted.lastDay());
    }

    /** Makes somebody the administrator of a hub: of one right below, or as platform administrator of any. */
    @Allowed(APPOINT_ADMINISTRATOR)
    public StaffMember appointAdministrator(String email, String hubCode) {
        RuleViolation.require(hubCode != null, "access.membership.hubMissing");
        var here = current.required();
        var hub = hubs.byCode(hubCode).orElseThrow(() -> new NotVisible("hub " + hubCode));
        boolean platform = caller.rolesHere().contains(PA);
        RuleViolation.require(
                platform ? here.covers(hub) : Objects.equals(hub.parentId(), here.id()), "access.membership.notYours");
        return give(email, hub, HA, null, null);
    }

    /** Takes a role back at once, also from sessions that are open. */
    @Allowed(MANAGE_STAFF)
    public void revoke(String membershipId, String reason) {
        var here = current.required().id();
        var membership = Ids.read(membershipId)
                .map(id -> session.em().find(Membership.class, id))
                .filter(found -> Objects.equals(found.hubId(), here))
                .orElseThrow(() -> new NotVisible("membership " + membershipId));
        RuleViolation.require(!APPOINTED_FROM_ABOVE.contains(membership.role()), "access.membership.notYours");
        membership.revoke(Clocks.machine());
        audit.record(
                "REVOKE", "Membership", membership.id(), List.of(Change.of("role", membership.role(), null)), reason);
    }

    private StaffMember give(String email, Hub hub, Role role, Long officeId, LocalDate to) {
        var account =
                accounts.byEmail(email).orElseThrow(() -> new RuleViolation("access.account.unknown").in("email"));
        checkOffice(hub, officeId);
        var membership = Membership.inHub(account.id(), hub, officeId, role, LocalDate.now(clock), to);
        Duties.check(membership, accounts.memberships(account.id()));
        session.em().persist(membership);
        audit.record(
                "GIVE",
                "Membership",
                membership.id(),
                List.of(
                        Change.to("account", account.id()),
                        Change.to("hub", hub.code()),
                        Change.to("role", role),
                        Change.to("office", officeId),
                        Change.to("to", to)),
                null);
        return StaffMember.of(membership, account);
    }

    private void checkOffice(Hub hub, Long officeId) {
        if (officeId != null) {
            var office = session.em().find(Office.class, officeId);
            RuleViolation.require(office != null && office.hubId() == hub.id(), "access.membership.officeNotOfThisHub");
        }
    }
}
