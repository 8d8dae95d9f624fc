package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liandong.shared.IsoDay;
import org.liandong.shared.ListOrder;
import org.liandong.shared.Mark;
import org.liandong.shared.Sort;
import org.liandong.tenancy.Leases;
import org.liandong.tenancy.Office;
import org.liandong.tenancy.TenantSession;

/** The store of memberships with the people who hold them. A list costs two statements, however long it is. */
@ApplicationScoped
@Transactional
class Staff {

    private static final String ROWS =
            "select m, a, o from Membership m join Account a on a.id = m.accountId left join Office o on o.id = m.officeId";

    @Inject
    private TenantSession session;

    @Inject
    private Leases leases;

    @Inject
    private Clock clock;

    /**
     * Who gives or takes roles, or opens and closes offices, does so alone: what goes together, and who is the last one, is
     * asked of what holds then. To be called before anything is read: what was read before may be old.
     */
    void alone() {
        leases.alone("access.roles");
    }

    List<StaffMember> ofHub(int hubId, StaffFilter filter, Sort<StaffColumn> sort, Mark after, int limit) {
        return list(Place.hub(hubId), filter, sort, after, limit);
    }

    List<StaffMember> ofOrganization(String uscc, StaffFilter filter, Mark after, int limit) {
        return list(Place.organization(uscc), filter, StaffColumn.LIST.sort(), after, limit);
    }

    long countOfHub(int hubId, StaffFilter filter) {
        var values = new HashMap<String, Object>();
        var query = session.em()
                .createQuery(
                        "select count(m) from Membership m join Account a on a.id = m.accountId where "
                                + where(Place.hub(hubId), filter, values),
                        Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    private List<StaffMember> list(Place place, StaffFilter filter, Sort<StaffColumn> sort, Mark after, int limit) {
        var values = new HashMap<String, Object>();
        var order = order(sort);
        var text = ROWS + " where " + where(place, filter, values) + order.behind(after, values) + order.by();
        return members(query(text, values).setMaxResults(limit));
    }

    /** Where somebody works: a hub or an organization. */
    private record Place(String condition, Object value) {

        static Place hub(int id) {
            return new Place("m.hubId = :place", id);
        }

        static Place organization(String uscc) {
            return new Place("m.orgUscc = :place", uscc);
        }
    }

    private static ListOrder order(Sort<StaffColumn> sort) {
        return sort.column() == StaffColumn.FROM
                ? new ListOrder(sort, "m.from", "m.id", false, IsoDay::read, Long::valueOf)
                : new ListOrder(sort, "a.displayName", "m.id", false, Function.identity(), Long::valueOf);
    }

    private String where(Place place, StaffFilter filter, Map<String, Object> values) {
        values.put("place", place.value());
        values.put("today", LocalDate.now(clock));
        var text = new StringBuilder(place.condition());
        text.append(
                filter.ended()
                        ? " and (m.revokedAt is not null or m.to < :today)"
                        : " and m.revokedAt is null and (m.to is null or m.to >= :today)");
        if (filter.role() != null) {
            text.append(" and m.role = :role");
            values.put("role", filter.role());
        }
        if (filter.office() != null) {
            text.append(" and m.officeId = :office");
            values.put("office", filter.office());
        }
        if (filter.text() != null && !filter.text().isBlank()) {
            text.append(" and (a.displayName like :part escape '!' or a.email like :part escape '!')");
            values.put("part", "%" + filter.text().strip().replaceAll("([!%_])", "!$1") + "%");
        }
        return text.toString();
    }

    /** Everything somebody is and was in a hub, the latest first. */
    List<StaffMember> ofPerson(int hubId, long accountId) {
        return members(query(
                ROWS + " where m.hubId = :hub and m.accountId = :account order by m.from desc, m.id desc",
                Map.of("hub", hubId, "account", accountId)));
    }

    /** The keys of everything somebody is and was in an organization. */
    List<Long> ofPerson(String uscc, long accountId) {
        return session.em()
                .createQuery(
                        "select m.id from Membership m where m.orgUscc = :org and m.accountId = :account", Long.class)
                .setParameter("org", uscc)
                .setParameter("account", accountId)
                .getResultList();
    }

    Optional<StaffMember> member(Membership membership) {
        return members(query(ROWS + " where m.id = :id", Map.of("id", membership.id()))).stream()
                .findFirst();
    }

    /** Those who hold this role in these hubs today or later. */
    List<StaffMember> administrators(int hubId) {
        return ofHub(hubId, new StaffFilter(Role.HA, null, false, null), StaffColumn.LIST.sort(), null, 200);
    }

    private TypedQuery<Object[]> query(String text, Map<String, Object> values) {
        var query = session.em().createQuery(text, Object[].class);
        values.forEach(query::setParameter);
        return query;
    }

    private List<StaffMember> members(TypedQuery<Object[]> query) {
        var rows = query.getResultList();
        var suspensions =
                suspensions(rows.stream().map(row -> ((Membership) row[0]).id()).toList());
        var today = LocalDate.now(clock);
        return rows.stream()
                .map(row -> StaffMember.of(
                        (Membership) row[0],
                        (Account) row[1],
                        (Office) row[2],
                        suspensions.get(((Membership) row[0]).id()),
                        today))
                .toList();
    }

    /** The suspension that holds or will hold, by membership. */
    private Map<Long, Suspension> suspensions(List<Long> memberships) {
        if (memberships.isEmpty()) {
            return Map.of();
        }
        return session.em()
                .createQuery(
                        "select s from Suspension s where s.membershipId in :ids and s.liftedAt is null"
                                + " and (s.to is null or s.to >= :today)",
                        Suspension.class)
                .setParameter("ids", memberships)
                .setParameter("today", LocalDate.now(clock))
                .getResultStream()
                .collect(Collectors.toMap(Suspension::membershipId, Function.identity(), (first, second) -> first));
    }

    Optional<Suspension> suspension(Membership membership) {
        return Optional.ofNullable(suspensions(List.of(membership.id())).get(membership.id()));
    }

    /** Every time a membership was suspended, the latest first. */
    List<Suspension> history(long membershipId) {
        return session.em()
                .createQuery(
                        "select s from Suspension s where s.membershipId = :id order by s.id desc", Suspension.class)
                .setParameter("id", membershipId)
                .getResultList();
    }

    Optional<Membership> find(long id) {
        return Optional.ofNullable(session.em().find(Membership.class, id));
    }

    /** Whether anybody sits in this office today or later. */
    long sittingIn(long officeId) {
        return session.em()
                .createQuery(
                        "select count(m) from Membership m where m.officeId = :office and m.revokedAt is null"
                                + " and (m.to is null or m.to >= :today)",
                        Long.class)
                .setParameter("office", officeId)
                .setParameter("today", LocalDate.now(clock))
                .getSingleResult();
    }

    boolean isHere(Membership membership, Integer hubId, String uscc) {
        return Objects.equals(membership.hubId(), hubId) && Objects.equals(membership.orgUscc(), uscc);
    }

    void add(Object row) {
        session.em().persist(row);
    }
}
