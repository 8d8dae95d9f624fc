package org.liandong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liandong.shared.IsoDay;
import org.liandong.shared.ListOrder;
import org.liandong.shared.Mark;
import org.liandong.shared.Sort;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.TenantSession;
import org.liandong.tenancy.Tier;
import org.liandong.tenancy.WorkItem;
import org.liandong.tenancy.WorkKind;

/** The store of open work, read. */
@ApplicationScoped
class WorkList {

    /**
     * So much of one sort is due on one day.
     *
     * @param of the kind, or the hub below in or under which it waits
     */
    record Number<T>(T of, LocalDate due, boolean provisional, long items) {}

    @Inject
    private TenantSession session;

    List<WorkItem> page(WorkScope scope, WorkFilter filter, Hub within, Sort<WorkColumn> sort, Mark after, int limit) {
        var values = new HashMap<String, Object>();
        var where = scope.where(filter, within, values);
        var order = order(sort);
        return query(
                        "select w from WorkItem w where " + where + order.behind(after, values) + order.by(),
                        WorkItem.class,
                        values)
                .setMaxResults(limit)
                .getResultList();
    }

    private static ListOrder order(Sort<WorkColumn> sort) {
        return sort.column() == WorkColumn.DUE
                ? new ListOrder(sort, "w.due.on", "w.id", false, IsoDay::read, Long::valueOf)
                : new ListOrder(sort, "w.openedAt", "w.id", false, Instant::parse, Long::valueOf);
    }

    long count(WorkScope scope, WorkFilter filter, Hub within) {
        var values = new HashMap<String, Object>();
        var where = scope.where(filter, within, values);
        return query("select count(w) from WorkItem w where " + where, Long.class, values)
                .getSingleResult();
    }

    /** How much there is of each kind on each day. */
    List<Number<WorkKind>> byKind(WorkScope scope, WorkFilter filter) {
        var values = new HashMap<String, Object>();
        var where = scope.where(filter, scope.room(), values);
        return query(
                        "select w.kind, w.due.on, w.due.provisional, count(w) from WorkItem w where " + where
                                + " group by w.kind, w.due.on, w.due.provisional",
                        Object[].class,
                        values)
                .getResultStream()
                .map(row -> new Number<>((WorkKind) row[0], (LocalDate) row[1], (Boolean) row[2], (Long) row[3]))
                .toList();
    }

    /** How much there is on each day in and under each hub right below the room's. */
    List<Number<Integer>> byHubBelow(WorkScope scope) {
        var values = new HashMap<String, Object>();
        var where = scope.where(WorkFilter.ALL.waitingFor(WorkFor.BELOW), scope.room(), values);
        var child = scope.room().tier() == Tier.CITY ? "w.districtId" : "w.hubId";
        return query(
                        "select " + child + ", w.due.on, w.due.provisional, count(w) from WorkItem w where " + where
                                + " group by " + child + ", w.due.on, w.due.provisional",
                        Object[].class,
                        values)
                .getResultStream()
                .map(row -> new Number<>((Integer) row[0], (LocalDate) row[1], (Boolean) row[2], (Long) row[3]))
                .toList();
    }

    private <T> TypedQuery<T> query(String jpql, Class<T> type, Map<String, Object> values) {
        var query = session.em().createQuery(jpql, type);
        values.forEach(query::setParameter);
        return query;
    }
}
