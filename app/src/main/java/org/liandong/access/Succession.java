package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.liandong.audit.AuditLog;
import org.liandong.audit.Change;
import org.liandong.shared.RuleViolation;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.TenantSession;

/** The staff of a street that becomes part of another one: they go on there in the same roles, without an office yet. */
@ApplicationScoped
class Succession implements HubChangeEffect {

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

    /** To be called before anything is read. */
    void alone() {
        staff.alone();
    }

    /** Who looks down on the street from the district it moves to holds no role in it any more (SOD-8). */
    void follow(Hub street, Hub district, LocalDate day, String basis) {
        lookedDownOn(street, district, day).forEach(held -> {
            held.cease(day);
            taken(held, basis);
        });
    }

    private void taken(Membership held, String basis) {
        audit.record("REVOKE", "Membership", held.id(), List.of(Change.of("role", held.role(), null)), basis);
        news.lost(held);
    }

    void carryOver(Hub street, Hub successor, LocalDate day, String basis) {
        for (var held : goingOn(street, day)) {
            var next = held.goingOnIn(successor, day);
            if (goesTogether(next, successor)) {
                session.em().persist(next);
                staff.suspension(held)
                        .flatMap(suspension -> suspension.goingOn(next, day))
                        .ifPresent(staff::add);
                audit.record(
                        "GIVE",
                        "Membership",
                        next.id(),
                        List.of(
                                Change.to("account", next.accountId()),
                                Change.to("hub", successor.code()),
                                Change.to("role", next.role())),
                        null);
                news.given(next);
            } else {
                taken(held, basis);
            }
        }
    }

    /** Who may not hold both roles keeps the one he has in the successor. */
    private boolean goesTogether(Membership next, Hub successor) {
        try {
            Duties.check(new Post(next, successor, null), accounts.posts(next.accountId()));
            return true;
        } catch (RuleViolation kept) {
            return false;
        }
    }

    private List<Membership> goingOn(Hub street, LocalDate day) {
        return session.em()
                .createQuery(
                        "select m from Membership m where m.hubId = :hub and m.revokedAt is null"
                                + " and (m.to is null or m.to >= :day)",
                        Membership.class)
                .setParameter("hub", street.id())
                .setParameter("day", day)
                .getResultList();
    }

    private List<Membership> lookedDownOn(Hub street, Hub district, LocalDate day) {
        return session.em()
                .createQuery(
                        "select m from Membership m where m.hubId = :hub and m.revokedAt is null"
                                + " and (m.to is null or m.to >= :day) and m.role not in :assigned"
                                + " and exists (select u.id from Membership u where u.accountId = m.accountId"
                                + " and u.hubId = :district and u.role in :above and u.revokedAt is null"
                                + " and (u.to is null or u.to >= m.from) and (m.to is null or m.to >= u.from)"
                                + " and (u.to is null or u.to >= :day))",
                        Membership.class)
                .setParameter("hub", street.id())
                .setParameter("district", district.id())
                .setParameter("day", day)
                .setParameter("assigned", Duties.assigned())
                .setParameter("above", Duties.lookingDown())
                .getResultList();
    }

    @Override
    public List<Touched> touchedBy(HubChangeKind kind, Hub street, Hub target) {
        var today = LocalDate.now(clock);
        long people = goingOn(street, today).size();
        if (kind == HubChangeKind.MERGE) {
            return List.of(new Touched("access.hubChange.staffGoesOn", people));
        }
        long above = lookedDownOn(street, target, today).size();
        var moving = new Touched("access.hubChange.staffMoves", people - above);
        return above == 0 ? List.of(moving) : List.of(moving, new Touched("access.hubChange.staffBelow", above));
    }
}
