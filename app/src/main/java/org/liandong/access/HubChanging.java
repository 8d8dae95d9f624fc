package org.liandong.access;

import static org.liandong.shared.Permission.MANAGE_HUBS;
import static org.liandong.shared.Permission.READ_HUB;
import static org.liandong.shared.RuleViolation.require;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liandong.audit.AuditLog;
import org.liandong.audit.AuditStep;
import org.liandong.audit.Change;
import org.liandong.audit.Trail;
import org.liandong.shared.Allowed;
import org.liandong.shared.Ids;
import org.liandong.shared.IsoDay;
import org.liandong.shared.ListOrder;
import org.liandong.shared.Mark;
import org.liandong.shared.NotVisible;
import org.liandong.shared.Public;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Sort;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Due;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.HubTree;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Leases;
import org.liandong.tenancy.TenantSession;
import org.liandong.tenancy.WorkItems;
import org.liandong.tenancy.WorkKind;

/**
 * Moving streets between districts and merging them (row 1): planned in the city's room by the platform administrator, with
 * a look at what it touches, and done on its day.
 */
@ApplicationScoped
@Transactional
public class HubChanging {

    static final String OBJECT = "HubChange";
    private static final int HISTORY = 50;

    @Inject
    private TenantSession session;

    @Inject
    private CurrentHub current;

    @Inject
    private Hubs hubs;

    @Inject
    private HubTree tree;

    /** The tree belongs to the city; a district's own permission covers its description only. */
    @Inject
    private CityRoom city;

    @Inject
    private Trail trail;

    @Inject
    private Caller caller;

    @Inject
    private AccountNames accounts;

    @Inject
    private Succession succession;

    @Inject
    private AuditLog audit;

    @Inject
    private WorkItems work;

    @Inject
    private Leases leases;

    @Inject
    @Any
    private Instance<HubChangeEffect> effects;

    @Inject
    private Event<HubMerged> merged;

    @Inject
    private HubChangeNews news;

    @Inject
    private Clock clock;

    /** Changes of the tree; ask for one more than shown to know whether there are more. */
    @Allowed(READ_HUB)
    public List<PlannedHubChange> changes(HubChangeFilter filter, Sort<HubChangeColumn> sort, Mark after, int limit) {
        var values = new HashMap<String, Object>();
        var order = order(sort);
        var query = session.em()
                .createQuery(
                        "select c from HubChange c where " + where(filter, values) + order.behind(after, values)
                                + order.by(),
                        HubChange.class)
                .setMaxResults(limit);
        values.forEach(query::setParameter);
        return told(query.getResultList());
    }

    @Allowed(READ_HUB)
    public long count(HubChangeFilter filter) {
        var values = new HashMap<String, Object>();
        var query =
                session.em().createQuery("select count(c) from HubChange c where " + where(filter, values), Long.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }

    @Allowed(READ_HUB)
    public PlannedHubChange get(String id) {
        return told(List.of(found(id))).get(0);
    }

    /**
     * The hubs that a change concerns beside the city: the street, what it becomes part of, and the districts in which the two
     * stand on the day before it and on its own.
     */
    @Allowed(MANAGE_HUBS)
    List<Integer> concerned(String id) {
        var change = found(id);
        var ends = List.of(change.hubId(), change.targetId());
        var districts = session.em()
                .createQuery(
                        "select distinct p.parentId from HubPlacement p where p.hubId in :ends and p.from <= :day"
                                + " and (p.to is null or p.to >= :before)",
                        Integer.class)
                .setParameter("ends", ends)
                .setParameter("day", change.effectiveOn())
                .setParameter("before", change.effectiveOn().minusDays(1))
                .getResultStream()
                .filter(parent -> parent != current.required().id());
        return Stream.concat(ends.stream(), districts).distinct().toList();
    }

    /** What was done with it, the latest first. */
    @Allowed(READ_HUB)
    public List<AuditStep> history(String id) {
        return trail.of(OBJECT, List.of(found(id).id()), HISTORY);
    }

    private HubChange found(String id) {
        return Ids.read(id)
                .map(key -> session.em().find(HubChange.class, key))
                .orElseThrow(() -> new NotVisible("change of hubs " + id));
    }

    private static ListOrder order(Sort<HubChangeColumn> sort) {
        return sort.column() == HubChangeColumn.PLANNED_AT
                ? ListOrder.byKey(sort, "c.id", Long::valueOf)
                : new ListOrder(sort, "c.effectiveOn", "c.id", false, IsoDay::read, Long::valueOf);
    }

    private static String where(HubChangeFilter filter, Map<String, Object> values) {
        var text = new StringBuilder("c.id > 0");
        if (filter.kind() != null) {
            text.append(" and c.kind = :kind");
            values.put("kind", filter.kind());
        }
        if (filter.state() != null) {
            text.append(" and c.state = :state");
            values.put("state", filter.state());
        }
        return text.toString();
    }

    /** What the change would touch; refuses what {@link #plan} would refuse. */
    @Allowed(MANAGE_HUBS)
    public List<HubChangeEffect.Touched> preview(HubChangeForm form) {
        var change = judged(form);
        var hub = hubs.find(change.hubId()).orElseThrow();
        var target = hubs.find(change.targetId()).orElseThrow();
        return effects.stream()
                .flatMap(effect -> effect.touchedBy(change.kind(), hub, target).stream())
                .toList();
    }

    /** Plans the change; when its day has come already it is done at once. */
    @Allowed(MANAGE_HUBS)
    public PlannedHubChange plan(HubChangeForm form) {
        aloneWith(code(form.getHub()));
        var change = judged(form);
        session.em().persist(change);
        record("PLAN", change, null);
        if (isDue(change)) {
            perform(change);
        } else {
            tellDistricts(change);
            news.planned(change);
        }
        return told(List.of(change)).get(0);
    }

    /** The district the street leaves and the one it comes to have until that day to get ready. */
    private void tellDistricts(HubChange change) {
        var hub = hubs.find(change.hubId()).orElseThrow();
        var target = hubs.find(change.targetId()).orElseThrow();
        int to = change.kind() == HubChangeKind.MOVE ? target.id() : target.parentId();
        for (var district :
                hubs.byIds(new HashSet<>(List.of(hub.parentId(), to))).values()) {
            work.open(
                    WorkItems.Work.about(
                            WorkKind.HUB_CHANGE,
                            district,
                            change.id(),
                            List.of(hub, target),
                            "access/hub/view?id=" + change.id()),
                    Due.on(change.effectiveOn(), change.basis()));
        }
    }

    @Allowed(MANAGE_HUBS)
    public void withdraw(String id, String reason) {
        city.only(MANAGE_HUBS);
        var why = new GivenReason(reason);
        var change = found(id);
        change.withdraw(clock.instant());
        work.drop(WorkKind.HUB_CHANGE, change.id());
        record("WITHDRAW", change, why.text());
        news.withdrawn(change);
    }

    /** Nobody else changes the tree or who works where meanwhile, and nobody writes what lies in the street. */
    private void aloneWith(String street) {
        leases.alone("hubs");
        succession.alone();
        tree.hold(street);
    }

    /** The changes whose day has come, the first one first. */
    @Public("the machine, in the city's room")
    public List<PlannedHubChange> due() {
        return told(planned().stream().filter(this::isDue).toList());
    }

    /** Does one that is due; nothing where somebody else has done it or withdrawn it since. */
    @Public("the machine, in the city's room")
    public void perform(PlannedHubChange due) {
        aloneWith(due.hub().code());
        var change = found(Long.toString(due.change().id()));
        if (change.state() == HubChangeState.PLANNED && isDue(change)) {
            perform(change);
        }
    }

    private HubChange judged(HubChangeForm form) {
        city.only(MANAGE_HUBS);
        form.requireComplete();
        var kind = form.givenKind();
        RuleViolation.requireAll(
                () -> named(form.getHub(), "hub"), () -> named(form.getTarget(), "target"), form::givenDay);
        var hub = named(form.getHub(), "hub");
        var target = named(form.getTarget(), "target");
        var account = caller.known().id();
        var change = kind == HubChangeKind.MOVE
                ? HubChange.move(hub, target, form.getNewCode(), form.givenDay(), form.getBasis(), account, clock)
                : HubChange.merge(hub, target, form.givenDay(), form.getBasis(), account, clock);
        var planned = planned();
        if (kind == HubChangeKind.MOVE
                && (tree.isTaken(change.newCode()) || planned.stream().anyMatch(change::sharesCode))) {
            throw new RuleViolation("access.hubChange.codeTaken", change.newCode()).in("newCode");
        }
        require(planned.stream().noneMatch(change::meets), "access.hubChange.otherPlanned", hub.name(), target.name());
        return change;
    }

    private Hub named(String written, String field) {
        return hubs.byCode(code(written))
                .orElseThrow(() -> new RuleViolation("access.hubChange.hubUnknown", written).in(field));
    }

    private static String code(String written) {
        return written == null ? "" : written.strip();
    }

    private List<HubChange> planned() {
        return session.em()
                .createQuery(
                        "select c from HubChange c where c.state = :state order by c.effectiveOn, c.id",
                        HubChange.class)
                .setParameter("state", HubChangeState.PLANNED)
                .getResultList();
    }

    private boolean isDue(HubChange change) {
        return !change.effectiveOn().isAfter(LocalDate.now(clock));
    }

    private void perform(HubChange change) {
        var hub = hubs.find(change.hubId()).orElseThrow();
        var target = hubs.find(change.targetId()).orElseThrow();
        news.inForce(change);
        var day = change.since(clock);
        if (change.kind() == HubChangeKind.MOVE) {
            tree.move(hub, target, change.newCode(), day);
            succession.follow(hub, target, day, change.basis());
        } else {
            tree.merge(hub, target, day);
            succession.carryOver(hub, target, day, change.basis());
            merged.fire(new HubMerged(hub, target));
        }
        change.done(clock.instant());
        work.done(WorkKind.HUB_CHANGE, change.id());
        record("PERFORM", change, null);
    }

    private List<PlannedHubChange> told(List<HubChange> changes) {
        var known = hubs.byIds(changes.stream()
                .flatMap(change -> Stream.of(change.hubId(), change.targetId()))
                .collect(Collectors.toSet()));
        var names = accounts.names(changes.stream().map(HubChange::plannedBy).collect(Collectors.toSet()));
        return changes.stream()
                .map(change -> new PlannedHubChange(
                        change,
                        known.get(change.hubId()),
                        known.get(change.targetId()),
                        names.getOrDefault(change.plannedBy(), "")))
                .toList();
    }

    private void record(String action, HubChange change, String reason) {
        var told = new ArrayList<>(List.of(
                Change.to("kind", change.kind()),
                Change.to("hub", change.hubId()),
                Change.to("target", change.targetId()),
                Change.to("effectiveOn", change.effectiveOn()),
                Change.to("basis", change.basis()),
                Change.to("state", change.state())));
        if (change.newCode() != null) {
            told.add(Change.to("newCode", change.newCode()));
        }
        audit.record(action, OBJECT, change.id(), told, reason);
    }
}
