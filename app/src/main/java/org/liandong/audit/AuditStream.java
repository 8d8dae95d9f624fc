package org.liandong.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.liandong.tenancy.Sql;
import org.liandong.tenancy.Stream;

/** Chains the events of the log in the order of their ids, which follows time. */
@ApplicationScoped
class AuditStream implements Stream {

    @Override
    public String name() {
        return AuditLog.STREAM;
    }

    @Override
    public void append(Sql sql, List<Long> rows) {
        Map<Long, AuditEvent> events = AuditRows.events(sql, rows);
        Link last = AuditRows.last(sql);
        var links = new ArrayList<Object[]>();
        for (long row : rows) {
            last = Link.after(last.position() + 1, last.hash(), events.get(row));
            links.add(new Object[] {last.position(), last.eventId(), last.hash(), last.previousHash()});
        }
        sql.insert("insert into audit_chain (position, event_id, hash, previous_hash)", "(?, ?, ?, ?)", links);
    }
}
