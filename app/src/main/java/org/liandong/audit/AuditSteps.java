package org.liandong.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Sql;

/** The store of the log, read with the names of those who acted. */
@ApplicationScoped
class AuditSteps {

    private record Row(AuditEvent event, List<Change> changes, List<String> erased, Long position) {

        static Row of(ResultSet row) throws SQLException {
            var event = AuditRows.event(row);
            var sealed = new Sealed(event.digests(), row.getString("changes"));
            return new Row(event, sealed.changes(), sealed.erased(), (Long) row.getObject("position"));
        }

        /** The keys of the hub it was done in and of those it speaks of. */
        Stream<Integer> hubs() {
            return Stream.concat(Stream.ofNullable(event.hub()), AuditStep.hubsIn(changes));
        }

        /** The accounts of who did it and of those it speaks of. */
        Stream<Long> people() {
            return Stream.concat(Stream.ofNullable(event.account()), AuditStep.peopleIn(changes));
        }

        AuditStep shown(Map<Integer, Hub> hubs, Map<Long, String> names) {
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
                    changes,
                    erased,
                    position,
                    named(AuditStep.hubsIn(changes), hubs),
                    named(AuditStep.peopleIn(changes), names));
        }

        private static <K, N> Map<String, N> named(Stream<K> keys, Map<K, N> names) {
            return keys.filter(names::containsKey).distinct().collect(Collectors.toMap(String::valueOf, names::get));
        }
    }

    @Inject
    private Sql sql;

    @Inject
    private Hubs hubs;

    @Inject
    private Instance<ActorNames> actors;

    /** @param where over the events, {@code e}, with their order and limit; none of it is taken from a request */
    List<AuditStep> where(String where, List<?> values) {
        var rows = sql.query(
                "select " + AuditRows.EVENT + ", v.changes, c.position from audit_event e"
                        + " left join audit_value v on v.event_id = e.id left join audit_chain c on c.event_id = e.id"
                        + " where " + where,
                Row::of,
                values.toArray());
        var known = hubs.byIds(rows.stream().flatMap(Row::hubs).collect(Collectors.toSet()));
        var names = names(rows);
        return rows.stream().map(row -> row.shown(known, names)).toList();
    }

    private Map<Long, String> names(List<Row> rows) {
        var accounts = rows.stream().flatMap(Row::people).collect(Collectors.toSet());
        var names = new HashMap<Long, String>();
        actors.forEach(source -> names.putAll(source.names(accounts)));
        return names;
    }
}
