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

    void carryOver(Hub street, Hub successor, LocalDate day) {
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

    @Override
    public List<Touched> touchedBy(HubChangeKind kind, Hub street, Hub target) {
        long people = goingOn(street, LocalDate.now(clock)).size();
        return List.of(new Touched(
                kind == HubChangeKind.MOVE ? "access.hubChange.staffMoves" : "access.hubChange.staffGoesOn", people));
    }
}
