package org.liandong.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liandong.tenancy.Sql;

/** The rows of the log, read. */
final class AuditRows {

    static final String EVENT = "e.id, e.at, e.account_id, e.actor, e.hub_id, e.action, e.object_type, e.object_id,"
            + " e.reason, e.digests";

    private AuditRows() {}

    static AuditEvent event(ResultSet row) throws SQLException {
        return new AuditEvent(
                row.getLong("id"),
                Sql.instant(row, "at"),
                (Long) row.getObject("account_id"),
                row.getString("actor"),
                (Integer) row.getObject("hub_id"),
                row.getString("action"),
                row.getString("object_type"),
                row.getString("object_id"),
                row.getString("reason"),
                row.getString("digests"));
    }

    static Map<Long, AuditEvent> events(Sql sql, List<Long> ids) {
        String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
        return sql
                .query(
                        "select " + EVENT + " from audit_event e where e.id in (" + marks + ")",
                        AuditRows::event,
                        ids.toArray())
                .stream()
                .collect(Collectors.toMap(AuditEvent::id, Function.identity()));
    }

    static Link last(Sql sql) {
        return sql.one(
                        "select position, event_id, hash, previous_hash from audit_chain order by position desc limit 1",
                        AuditRows::link)
                .orElse(new Link(0, 0, Hash.NONE, Hash.NONE));
    }

    private static Link link(ResultSet row) throws SQLException {
        return new Link(
                row.getLong("position"),
                row.getLong("event_id"),
                row.getString("hash"),
                row.getString("previous_hash"));
    }

    /** Places of the chain behind a position, each with what is left of its event and values. */
    static List<Chain.Place> places(Sql sql, long after, int limit) {
        return sql.query(
                "select c.position, c.event_id, c.hash, c.previous_hash, v.changes, " + EVENT
                        + " from audit_chain c left join audit_event e on e.id = c.event_id"
                        + " left join audit_value v on v.event_id = c.event_id"
                        + " where c.position > ? order by c.position limit " + limit,
                row -> new Chain.Place(
                        link(row), row.getObject("id") == null ? null : event(row), row.getString("changes")),
                after);
    }

    static List<Long> unchained(Sql sql) {
        return sql.query(
                "select e.id from audit_event e left join audit_chain c on c.event_id = e.id"
                        + " left join pending p on p.stream = '" + AuditLog.STREAM + "' and p.row_id = e.id"
                        + " where c.event_id is null and p.row_id is null order by e.id limit " + Chain.TOLD,
                row -> row.getLong(1));
    }

    static List<Long> valuesWithoutEvent(Sql sql) {
        return sql.query(
                "select v.event_id from audit_value v left join audit_event e on e.id = v.event_id"
                        + " where e.id is null order by v.event_id limit " + Chain.TOLD,
                row -> row.getLong(1));
    }

    static long waiting(Sql sql) {
        return sql.one("select count(*) from pending where stream = ?", row -> row.getLong(1), AuditLog.STREAM)
                .orElse(0L);
    }
}
