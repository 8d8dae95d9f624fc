package org.liandong.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.liandong.shared.Clocks;
import org.liandong.shared.Ids;
import org.liandong.shared.Public;
import org.liandong.tenancy.CommandSql;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Sql;
import org.liandong.tenancy.Waiting;

/**
 * The log of every state change (SOD-10). It is written in the transaction of the change, so that neither is there without the
 * other; the application has no right to change or take away a row. Who acts and in which hub is known from the request.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
@Public("called by services inside their own transaction")
public class AuditLog {

    /** The actor of what no person started. */
    static final String SYSTEM = "system";

    static final String STREAM = "audit";

    @Inject
    private Sql sql;

    @Inject
    private CurrentHub current;

    public void record(String action, String objectType, Object objectId, List<Change> changes, String reason) {
        record(List.of(new AuditEntry(action, objectType, objectId.toString(), changes, reason)));
    }

    /** Many changes at once, in few statements. */
    public void record(List<AuditEntry> entries) {
        Long account = current.account().orElse(null);
        String actor = account == null ? SYSTEM : "account " + account;
        write(sql, account, actor, current.hub().map(Hub::id).orElse(null), entries);
    }

    /** What a command outside the server did, in its transaction. */
    public static void ofCommand(CommandSql sql, List<AuditEntry> entries) {
        write(sql, null, SYSTEM, null, entries);
    }

    private static void write(Sql sql, Long account, String actor, Integer hub, List<AuditEntry> entries) {
        var now = Clocks.machine().instant().truncatedTo(ChronoUnit.MILLIS);
        var ids = new ArrayList<Long>();
        var events = new ArrayList<Object[]>();
        var values = new ArrayList<Object[]>();
        for (AuditEntry entry : entries) {
            long id = Ids.next();
            var sealed = Sealed.of(entry.changes());
            ids.add(id);
            events.add(new Object[] {
                id,
                now,
                account,
                actor,
                hub,
                entry.action(),
                entry.objectType(),
                entry.objectId(),
                entry.reason(),
                sealed.digests()
            });
            values.add(new Object[] {id, sealed.values()});
        }
        sql.insert(
                "insert into audit_event"
                        + " (id, at, account_id, actor, hub_id, action, object_type, object_id, reason, digests)",
                "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                events);
        sql.insert("insert into audit_value (event_id, changes)", "(?, ?)", values);
        Waiting.join(sql, STREAM, ids);
    }
}
