package org.liandong.report;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liandong.shared.Permission;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Tier;
import org.liandong.tenancy.WorkItem;
import org.liandong.tenancy.WorkKind;

/**
 * What of the open work somebody sees in a room, and what of it he may do, as the matrix says.
 *
 * @param here what he may know of the room's own work
 * @param below what he may know of the work of the hubs below
 * @param doing what he may do in the room
 */
record WorkScope(
        Hub room, List<WorkKind> here, List<WorkKind> below, Set<Permission> doing, long account, LocalDate today) {

    private static final String NOTHING = "1 = 0";

    static WorkScope of(
            Hub room, Set<Permission> permissions, Set<Permission> permissionsBelow, long account, LocalDate today) {
        return new WorkScope(
                room, WorkKind.readWith(permissions), WorkKind.readWith(permissionsBelow), permissions, account, today);
    }

    WorkFor waitsFor(WorkItem item) {
        if (item.hubId() != room.id() && !isTakenOver(item)) {
            return WorkFor.BELOW;
        }
        boolean mine = doing.contains(item.permission())
                && !item.isNotFor(account)
                && !(isTakenOver(item) && item.permission().begins());
        return mine ? WorkFor.ME : WorkFor.OTHERS;
    }

    /** A closed hub's, which this one works on. */
    private boolean isTakenOver(WorkItem item) {
        return Integer.valueOf(room.id()).equals(item.successorId());
    }

    /** The condition for what is open, in the words of the database. */
    String where(WorkFilter filter, Hub within, Map<String, Object> values) {
        var where = new StringBuilder("w.closedAt is null and ");
        if (room.tier() == Tier.STREET) {
            where.append("(w.hubId = :room or w.successorId = :room)");
        } else {
            where.append(room.tier() == Tier.CITY ? "w.cityId = :room" : "w.districtId = :room");
        }
        values.put("room", room.id());
        where.append(" and ").append(seen(filter.waitsFor(), values));
        if (filter.kind() != null) {
            where.append(" and w.kind = :kind");
            values.put("kind", filter.kind());
        }
        if (filter.when() != null) {
            between(filter.when(), where, values);
        }
        if (within.id() != room.id()) {
            where.append(" and (w.hubId = :within or w.districtId = :within)");
            values.put("within", within.id());
        }
        return where.toString();
    }

    private void between(DueTime when, StringBuilder where, Map<String, Object> values) {
        var first = when.first(today);
        if (first != null) {
            where.append(" and w.due.on >= :first");
            values.put("first", first);
        }
        var last = when.last(today);
        if (last != null) {
            where.append(" and w.due.on <= :last");
            values.put("last", last);
        }
    }

    private String seen(WorkFor whom, Map<String, Object> values) {
        if (whom == null) {
            return "(" + own(values) + " or " + others(values) + ")";
        }
        return switch (whom) {
            case ME -> "(" + own(values) + " and " + mine(values) + ")";
            case OTHERS -> "(" + own(values) + " and not " + mine(values) + ")";
            case BELOW -> others(values);
        };
    }

    private String own(Map<String, Object> values) {
        if (here.isEmpty()) {
            return NOTHING;
        }
        values.put("here", here);
        return "((w.hubId = :room or w.successorId = :room) and w.kind in :here)";
    }

    private String others(Map<String, Object> values) {
        if (below.isEmpty() || room.tier() == Tier.STREET) {
            return NOTHING;
        }
        values.put("below", below);
        return "(w.hubId <> :room and w.kind in :below)";
    }

    private String mine(Map<String, Object> values) {
        if (doing.isEmpty()) {
            return "(" + NOTHING + ")";
        }
        values.put("doing", doing);
        values.put("account", account);
        var ending = doing.stream().filter(permission -> !permission.begins()).collect(toSet());
        values.put("ending", ending);
        return "((w.notBy is null or w.notBy <> :account) and (w.hubId = :room and w.permission in :doing"
                + " or w.hubId <> :room and w.permission in :ending))";
    }
}
