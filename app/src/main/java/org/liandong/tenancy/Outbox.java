package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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

    static final String STREAM = "outbox";

    /** What happened, at its position. */
    public record Announcement(long position, String kind, Integer hub, String payload) {}

    @Inject
    private Sql sql;

    @Inject
    private Waiting waiting;

    /**
     * @param kind what happened, as {@code feature.entity.verb}
     * @param hubId the hub it happened in, or null
     * @param payload JSON, with nothing private in it
     */
    public void announce(String kind, Integer hubId, String payload) {
        long id = Ids.next();
        sql.update(
                "insert into outbox (id, at, kind, hub_id, payload) values (?, utc_timestamp(3), ?, ?, ?)",
                id,
                kind,
                hubId,
                payload);
        waiting.join(STREAM, List.of(id));
    }

    /** What happened after a position, in order. */
    public List<Announcement> after(long position, int limit) {
        return sql.query(
                "select p.position, o.kind, o.hub_id, o.payload from outbox_position p join outbox o on o.id = p.outbox_id"
                        + " where p.position > ? order by p.position limit " + limit,
                row -> new Announcement(row.getLong(1), row.getString(2), (Integer) row.getObject(3), row.getString(4)),
                position);
    }
}
