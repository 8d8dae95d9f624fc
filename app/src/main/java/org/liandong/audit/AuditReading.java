package org.liandong.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.liandong.shared.Allowed;
import org.liandong.shared.Permission;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Sql;

/** The log as an auditor reads it: the steps of the room's hub and everything below it, the newest first. */
@ApplicationScoped
@Transactional
public class AuditReading {

    private record Row(AuditEvent event, String values, Long position) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(AuditRows.event(row), row.getString("changes"), (Long) row.getObject("position"));
        }

        AuditStep shown(Map<Integer, Hub> hubs, Map<Long, String> names) {
            var sealed = new Sealed(event.digests(), values);
            return new AuditStep(
                    event.id(),
                    event.at(),
                    event.actor(),
                    names.get(event.account()),
                    event.hub() == null ? null : hubs.get(event.hub()),
                    event.action(),
                    event.objectType(),
                    event.objectId(),
                    event.reason(),
                    sealed.changes(),
                    sealed.erased(),
                    position);
        }
    }

    @Inject
    private Sql sql;

    @Inject
    private Hubs hubs;

    @Inject
    private CurrentHub current;

    @Inject
    private Instance<ActorNames> actors;

    /**
     * @param actor an actor as the steps show it, or null for all
     * @param object an object's id, or null for all
     * @param after only steps before the one with this id, or null from the newest on
     */
    @Allowed(Permission.READ_AUDIT)
    public List<AuditStep> steps(String actor, String object, Long after, int limit) {
        var where = new ArrayList<String>();
        var values = new ArrayList<Object>();
        inSubtree(current.required(), where, values);
        if (actor != null) {
            where.add("e.actor = ?");
            values.add(actor);
        }
        if (object != null) {
            where.add("e.object_id = ?");
            values.add(object);
        }
        if (after != null) {
            where.add("e.id < ?");
            values.add(after);
        }
        var rows = sql.query(
                "select " + AuditRows.EVENT + ", v.changes, c.position from audit_event e"
                        + " left join audit_value v on v.event_id = e.id left join audit_chain c on c.event_id = e.id"
                        + " where " + String.join(" and ", where) + " order by e.id desc limit " + limit,
                Row::of,
                values.toArray());
        var known = hubs.byIds(rows.stream()
                .map(row -> row.event().hub())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet()));
        var names = names(rows);
        return rows.stream().map(row -> row.shown(known, names)).toList();
    }

    private Map<Long, String> names(List<Row> rows) {
        var accounts = rows.stream()
                .map(row -> row.event().account())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var names = new HashMap<Long, String>();
        actors.forEach(source -> names.putAll(source.names(accounts)));
        return names;
    }

    /** What was done in no hub's room belongs to the city. */
    private static void inSubtree(Hub hub, List<String> where, List<Object> values) {
        String below = "e.hub_id in (select h.id from hub h where h.path like ?)";
        where.add(hub.parentId() == null ? "(e.hub_id is null or " + below + ")" : below);
        values.add(hub.path() + "%");
    }
}
