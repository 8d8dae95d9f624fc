package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.liandong.shared.Ids;
import org.liandong.shared.Public;

/**
 * What happened, for everybody who follows: search indexes, caches, feeds, the ledger. A row is written in the transaction
 * of the change; the sequencer gives it a gap-free position once that is committed, and followers read on from theirs.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
@Public("called by services inside their own transaction")
public class Outbox {

    /** The payload of what its kind says already. */
    public static final String NOTHING_MORE = "{}";

    static final String STREAM = "outbox";

    /** What happened, at its position; 0 while it waits for one. */
    public record Announcement(long position, String kind, Integer hub, String payload) {}

    private static final String ADD =
            "insert into outbox (id, at, kind, hub_id, payload) values (?, utc_timestamp(3), ?, ?, ?)";

    @Inject
    private Sql sql;

    @Inject
    private Event<Announced> announced;

    /**
     * Followers of this node hear it as soon as it is committed, those of other nodes by its position.
     *
     * @param kind what happened, as {@code feature.entity.verb}
     * @param hubId the hub it happened in, or null
     * @param payload JSON, with nothing private in it
     */
    public void announce(String kind, Integer hubId, String payload) {
        add(sql, kind, hubId, payload);
        announced.fire(new Announced(kind, hubId, payload));
    }

    /** What a command outside the server did, in its transaction. */
    public static void ofCommand(CommandSql sql, String kind) {
        add(sql, kind, null, NOTHING_MORE);
    }

    private static void add(Sql sql, String kind, Integer hubId, String payload) {
        long id = Ids.next();
        sql.update(ADD, id, kind, hubId, payload);
        Waiting.join(sql, STREAM, List.of(id));
    }

    /** What happened after a position, in order. */
    public List<Announcement> after(long position, int limit) {
        return sql.query(
                "select p.position, o.kind, o.hub_id, o.payload from outbox_position p join outbox o on o.id = p.outbox_id"
                        + " where p.position > ? order by p.position limit " + limit,
                Outbox::announcement,
                position);
    }

    /** What has happened and waits for its position. */
    List<Announcement> waiting() {
        return sql.query(
                "select 0, o.kind, o.hub_id, o.payload from pending p join outbox o on o.id = p.row_id"
                        + " where p.stream = ? order by o.id",
                Outbox::announcement,
                STREAM);
    }

    /** The last position given out. */
    long last() {
        return sql.one("select coalesce(max(position), 0) from outbox_position", row -> row.getLong(1))
                .orElse(0L);
    }

    private static Announcement announcement(ResultSet row) throws SQLException {
        return new Announcement(row.getLong(1), row.getString(2), (Integer) row.getObject(3), row.getString(4));
    }
}
