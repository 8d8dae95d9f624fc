package org.liandong.access;

import static org.liandong.shared.Permission.MANAGE_OFFICE;
import static org.liandong.shared.Permission.READ_STAFF;
import static org.liandong.shared.RuleViolation.Kind.STALE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.liandong.audit.AuditLog;
import org.liandong.audit.Change;
import org.liandong.shared.Allowed;
import org.liandong.shared.Ids;
import org.liandong.shared.NotVisible;
import org.liandong.shared.RuleViolation;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Office;
import org.liandong.tenancy.TenantSession;

/** The offices of a hub: they open, are renamed and close; none is ever deleted. */
@ApplicationScoped
@Transactional
public class ArrangingOffices {

    @Inject
    private TenantSession session;

    @Inject
    private CurrentHub current;

    @Inject
    private Staff staff;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The offices of this hub, those that stand first. */
    @Allowed(READ_STAFF)
    public List<OfficeRow> list() {
        var today = today();
        return session.em()
                .createQuery(
                        "select o, count(m) from Office o left join Membership m on m.officeId = o.id"
                                + " and m.revokedAt is null and (m.to is null or m.to >= :today)"
                                + " where o.hubId = :hub group by o order by o.name, o.id",
                        Object[].class)
                .setParameter("hub", current.required().id())
                .setParameter("today", today)
                .getResultStream()
                .map(row -> OfficeRow.of((Office) row[0], (Long) row[1], today))
                .sorted((first, second) -> Boolean.compare(first.closed(), second.closed()))
                .toList();
    }

    @Allowed(READ_STAFF)
    public Office get(String id) {
        return here(id);
    }

    @Allowed(MANAGE_OFFICE)
    public Office add(OfficeForm form) {
        form.requireComplete();
        staff.alone();
        var office =
                new Office(current.required().id(), form.givenKind(), form.name(), form.code(), form.firstDay(today()));
        requireOther(office.name(), office);
        session.em().persist(office);
        session.em().flush(); // for its version
        audit.record(
                "ADD",
                "Office",
                office.id(),
                Stream.of(
                                Change.to("name", office.name()),
                                Change.to("kind", office.kind()),
                                Change.to("uscc", office.uscc()),
                                Change.to("from", office.from()))
                        .filter(Change::isReal)
                        .toList(),
                null);
        return office;
    }

    /** @param seen the version the person had before him */
    @Allowed(MANAGE_OFFICE)
    public Office rename(String id, long seen, String name) {
        staff.alone();
        var office = here(id);
        if (office.version() != seen) {
            throw new RuleViolation("access.office.changedMeanwhile", office.name()).as(STALE);
        }
        var former = office.rename(name, today());
        if (former.name().equals(office.name())) {
            return office;
        }
        requireOther(office.name(), office);
        session.em().persist(former);
        session.em().flush(); // for the version that holds from now on
        audit.record("RENAME", "Office", office.id(), List.of(Change.of("name", former.name(), office.name())), null);
        return office;
    }

    /** @param to the last day on which it stands */
    @Allowed(MANAGE_OFFICE)
    public Office close(String id, String to, String reason) {
        staff.alone();
        var office = here(id);
        var before = office.to();
        RuleViolation.requireAll(() -> office.close(Appointment.day(to, "to"), today()), () -> new GivenReason(reason));
        long sitting = staff.sittingIn(office.id());
        RuleViolation.require(sitting == 0, "access.office.notEmpty", sitting);
        audit.record(
                "CLOSE",
                "Office",
                office.id(),
                List.of(Change.of("to", before, office.to())),
                new GivenReason(reason).text());
        return office;
    }

    /** No two offices of a hub that stand are called the same. */
    private void requireOther(String name, Office office) {
        boolean taken = session.em()
                .createQuery("select o from Office o where o.hubId = :hub and o.name = :name", Office.class)
                .setParameter("hub", office.hubId())
                .setParameter("name", name)
                .getResultStream()
                .anyMatch(other -> other.id() != office.id() && !other.isClosedOn(today()));
        if (taken) {
            throw new RuleViolation("access.office.nameTaken", name).in("name");
        }
    }

    private Office here(String id) {
        return Ids.read(id)
                .map(key -> session.em().find(Office.class, key))
                .filter(found ->
                        Objects.equals(found.hubId(), current.required().id()))
                .orElseThrow(() -> new NotVisible("office " + id));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
