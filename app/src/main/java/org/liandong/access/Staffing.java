package org.liandong.access;

import static org.liandong.access.Role.AU;
import static org.liandong.access.Role.HA;
import static org.liandong.access.Role.PA;
import static org.liandong.shared.Permission.APPOINT_ADMINISTRATOR;
import static org.liandong.shared.Permission.MANAGE_PEOPLE;
import static org.liandong.shared.Permission.MANAGE_STAFF;
import static org.liandong.shared.Permission.READ_PEOPLE;
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
import org.liandong.audit.AuditStep;
import org.liandong.audit.Change;
import org.liandong.audit.Trail;
import org.liandong.shared.Allowed;
import org.liandong.shared.Clocks;
import org.liandong.shared.Ids;
import org.liandong.shared.Mark;
import org.liandong.shared.NotVisible;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Sort;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;

/**
 * Who works in a hub and as what, and who acts for an organization. The hub's administrator gives and takes business roles
 * in his own hub; an administrator himself is appointed from the hub above or by the platform administrator, and so is
 * nobody's own choice. How somebody comes in is told by {@link Inviting}.
 */
@ApplicationScoped
@Transactional
public class Staffing {

    /** Roles that stand above a hub's own staff. */
    private static final Set<Role> APPOINTED_FROM_ABOVE = EnumSet.of(HA, AU, PA);

    private static final int MOST_STEPS = 200;

    @Inject
    private CurrentHub current;

    @Inject
    private Staff staff;

    @Inject
    private Accounts accounts;

    @Inject
    private Appointing appointing;

    @Inject
    private Caller caller;

    @Inject
    private Hubs hubs;

    @Inject
    private AuditLog audit;

    @Inject
    private Trail trail;

    @Inject
    private RoleNews news;

    @Inject
    private Clock clock;

    /** This hub's members; ask for one more than shown to know whether there are more. */
    @Allowed(READ_STAFF)
    public List<StaffMember> members(StaffFilter filter, Sort<StaffColumn> sort, Mark after, int limit) {
        return staff.ofHub(current.required().id(), filter, sort, after, limit);
    }

    @Allowed(READ_STAFF)
    public long count(StaffFilter filter) {
        return staff.countOfHub(current.required().id(), filter);
    }

    /** One membership of this hub, with everything its holder is and was here. */
    @Allowed(READ_STAFF)
    public StaffDetail member(String id) {
        var membership = here(id);
        return new StaffDetail(
                staff.member(membership).orElseThrow(),
                staff.ofPerson(membership.hubId(), membership.accountId()),
                staff.history(membership.id()),
                !APPOINTED_FROM_ABOVE.contains(membership.role()));
    }

    /** Who gave, changed or took back what its holder is and was in this hub, the latest first. */
    @Allowed(READ_STAFF)
    public List<AuditStep> history(String id) {
        var membership = here(id);
        return trail.of(
                "Membership",
                staff.ofPerson(membership.hubId(), membership.accountId()).stream()
                        .map(StaffMember::id)
                        .toList(),
                MOST_STEPS);
    }

    /** The roles this hub's administrator has to give. */
    @Allowed(READ_STAFF)
    public List<Role> rolesToGive() {
        return EnumSet.complementOf(EnumSet.copyOf(APPOINTED_FROM_ABOVE)).stream()
                .filter(role -> role.existsAt(current.required().tier()))
                .toList();
    }

    /** Those who act for this organization, by name. */
    @Allowed(READ_PEOPLE)
    public List<StaffMember> people(Mark after, int limit) {
        return staff.ofOrganization(organization(), StaffFilter.NOW, after, limit);
    }

    /** One role of somebody in this organization. */
    @Allowed(READ_PEOPLE)
    public StaffMember person(String id) {
        return staff.member(ofOrganization(id)).orElseThrow();
    }

    /** Who gave, changed or took back what its holder is and was in this organization, the latest first. */
    @Allowed(READ_PEOPLE)
    public List<AuditStep> personHistory(String id) {
        var membership = ofOrganization(id);
        return trail.of("Membership", staff.ofPerson(membership.orgUscc(), membership.accountId()), MOST_STEPS);
    }

    /** The administrators of this hub, who can be asked for a role. */
    @Allowed(READ_STAFF)
    public List<StaffMember> administrators() {
        return staff.administrators(current.required().id());
    }

    /** The administrators of a hub whose administrator is appointed from here. */
    @Allowed(APPOINT_ADMINISTRATOR)
    public List<StaffMember> administrators(String hubCode) {
        return staff.administrators(toAppointIn(hubCode).id());
    }

    /** Gives nothing while it lasts, also to sessions that are open. */
    @Allowed(MANAGE_STAFF)
    public void suspend(String membershipId, String from, String to, String reason) {
        staff.alone();
        var membership = mine(membershipId);
        var today = LocalDate.now(clock);
        RuleViolation.require(!membership.endedBefore(today), "access.membership.ended");
        RuleViolation.require(staff.suspension(membership).isEmpty(), "access.suspension.alreadyThere");
        RuleViolation.requireAll(
                () -> Suspension.requireDays(firstDay(from, today), Appointment.day(to, "to"), today),
                () -> new GivenReason(reason));
        var suspension = new Suspension(
                membership, firstDay(from, today), Appointment.day(to, "to"), new GivenReason(reason), today);
        staff.add(suspension);
        audit.record(
                "SUSPEND",
                "Membership",
                membership.id(),
                List.of(Change.to("from", suspension.from()), Change.to("to", suspension.to())),
                suspension.reason());
        news.suspended(membership, suspension);
    }

    private static LocalDate firstDay(String from, LocalDate today) {
        var first = Appointment.day(from, "from");
        return first == null ? today : first;
    }

    /** Lifts a suspension before its time. */
    @Allowed(MANAGE_STAFF)
    public void resume(String membershipId, String reason) {
        staff.alone();
        var membership = mine(membershipId);
        var suspension =
                staff.suspension(membership).orElseThrow(() -> new RuleViolation("access.suspension.notThere"));
        var why = new GivenReason(reason);
        suspension.lift(Clocks.machine());
        audit.record(
                "RESUME",
                "Membership",
                membership.id(),
                List.of(Change.of("from", suspension.from(), null), Change.of("to", suspension.to(), null)),
                why.text());
        news.resumed(membership);
    }

    /**
     * Another role, office or last day from today on, or from the first day of one that is still to come: the old membership
     * ends and stays as a record.
     */
    @Allowed(MANAGE_STAFF)
    public StaffMember change(String membershipId, Appointment wanted, String reason) {
        staff.alone();
        var today = LocalDate.now(clock);
        var membership = mine(membershipId);
        RuleViolation.require(!membership.endedBefore(today), "access.membership.ended");
        RuleViolation.require(staff.suspension(membership).isEmpty(), "access.membership.suspended");
        RuleViolation.requireAll(
                () -> requireOurs(wanted.givenRole()),
                () -> requireOther(membership, wanted),
                () -> new GivenReason(reason));
        membership.revoke(Clocks.machine());
        var first = membership.from().isAfter(today) ? membership.from() : today;
        return appointing.change(membership, wanted.beginningOn(first), current.required(), new GivenReason(reason));
    }

    private static void requireOther(Membership membership, Appointment wanted) {
        boolean same = membership.role().name().equals(wanted.role())
                && Objects.equals(membership.officeId(), wanted.officeId())
                && Objects.equals(membership.to(), wanted.lastDay());
        RuleViolation.require(!same, "access.membership.nothingChanged");
    }

    /** Takes a role back at once, also from sessions that are open. */
    @Allowed(MANAGE_STAFF)
    public void revoke(String membershipId, String reason) {
        staff.alone();
        revoke(mine(membershipId), reason);
    }

    /** Takes somebody who acts for this organization his right to. */
    @Allowed(MANAGE_PEOPLE)
    public void remove(String membershipId, String reason) {
        staff.alone();
        var membership = ofOrganization(membershipId);
        RuleViolation.require(!isLastAdministrator(membership), "access.people.lastAdministrator");
        revoke(membership, reason);
    }

    /** Another last day, or none, for somebody who acts for this organization: the old membership ends and stays as a record. */
    @Allowed(MANAGE_PEOPLE)
    public StaffMember changeEnd(String membershipId, String to, String reason) {
        staff.alone();
        var membership = ofOrganization(membershipId);
        RuleViolation.require(!membership.endedBefore(LocalDate.now(clock)), "access.membership.ended");
        RuleViolation.requireAll(() -> requireOtherEnd(membership, to), () -> new GivenReason(reason));
        membership.revoke(Clocks.machine());
        return appointing.changeEnd(membership, Appointment.day(to, "to"), new GivenReason(reason));
    }

    private void requireOtherEnd(Membership membership, String to) {
        var last = Appointment.day(to, "to");
        if (Objects.equals(last, membership.to())) {
            throw new RuleViolation("access.people.sameEnd").in("to");
        }
        if (last != null && isLastAdministrator(membership)) {
            throw new RuleViolation("access.people.lastAdministratorEnds").in("to");
        }
    }

    /** Whether nobody else administers the organization for good: one whose last day is set leaves it to nobody one day. */
    private boolean isLastAdministrator(Membership membership) {
        return membership.role() == Role.OA
                && staff
                        .ofOrganization(organization(), new StaffFilter(Role.OA, null, false, null), null, MOST_STEPS)
                        .stream()
                        .noneMatch(other -> other.id() != membership.id() && other.to() == null);
    }

    /** Takes back the administration of a hub that is appointed from here. */
    @Allowed(APPOINT_ADMINISTRATOR)
    public void dismissAdministrator(String hubCode, String membershipId, String reason) {
        staff.alone();
        var hub = toAppointIn(hubCode);
        var membership = Ids.read(membershipId)
                .flatMap(staff::find)
                .filter(found -> found.role() == HA && Objects.equals(found.hubId(), hub.id()))
                .orElseThrow(() -> new NotVisible("membership " + membershipId));
        revoke(membership, reason);
    }

    /**
     * Who at the identity provider waits behind a membership of this hub for a new way in: only somebody who has never been
     * anything elsewhere, so that no administrator gets hold of another hub's people.
     */
    @Allowed(MANAGE_STAFF)
    String waitingFor(String membershipId) {
        var membership = mine(membershipId);
        RuleViolation.require(!membership.endedBefore(LocalDate.now(clock)), "access.membership.ended");
        RuleViolation.require(!accounts.wasElsewhere(membership), "access.account.alsoElsewhere");
        return accounts.find(membership.accountId()).orElseThrow().sub();
    }

    @Allowed(MANAGE_STAFF)
    void welcomedAgain(String membershipId, Welcome welcome) {
        audit.record("WELCOME", "Membership", membershipId, List.of(Change.to("welcome", welcome)), null);
    }

    private void revoke(Membership membership, String reason) {
        var why = new GivenReason(reason);
        membership.revoke(Clocks.machine());
        audit.record(
                "REVOKE",
                "Membership",
                membership.id(),
                List.of(Change.of("role", membership.role(), null)),
                why.text());
        news.lost(membership);
    }

    /** Where the administrator of a hub is appointed: right above it, or by the platform administrator. */
    Hub toAppointIn(String hubCode) {
        if (hubCode == null || hubCode.isBlank()) {
            throw new RuleViolation("access.membership.hubMissing").in("hub");
        }
        var here = current.required();
        var hub = hubs.byCode(hubCode.strip())
                .orElseThrow(() -> new RuleViolation("access.membership.hubUnknown", hubCode).in("hub"));
        boolean platform = caller.rolesHere().contains(PA);
        if (platform ? !here.covers(hub) : !Objects.equals(hub.parentId(), here.id())) {
            throw new RuleViolation("access.membership.notYours").in("hub");
        }
        return hub;
    }

    static void requireOurs(Role role) {
        if (APPOINTED_FROM_ABOVE.contains(role)) {
            throw new RuleViolation("access.membership.notYours").in("role");
        }
    }

    private Membership here(String id) {
        return Ids.read(id)
                .flatMap(staff::find)
                .filter(found -> staff.isHere(found, current.required().id(), null))
                .orElseThrow(() -> new NotVisible("membership " + id));
    }

    private Membership mine(String id) {
        var membership = here(id);
        requireOurs(membership.role());
        return membership;
    }

    private Membership ofOrganization(String id) {
        return Ids.read(id)
                .flatMap(staff::find)
                .filter(found -> staff.isHere(found, null, organization()))
                .orElseThrow(() -> new NotVisible("membership " + id));
    }

    private String organization() {
        return current.org().orElseThrow(() -> new NotVisible("no organization's room"));
    }
}
