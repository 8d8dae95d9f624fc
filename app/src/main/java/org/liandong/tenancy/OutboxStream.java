package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/** Positions of the outbox. */
@ApplicationScoped
class OutboxStream implements Stream {

    @Override
    public String name() {
        return Outbox.STREAM;
    }

    @Override
    public void append(Sql sql, List<Long> rows) {
        long position = sql.one("select coalesce(max(position), 0) from outbox_position", row -> row.getLong(1))
                .orElse(0L);
        var positions = new ArrayList<Object[]>();
        for (long row : rows) {
            positions.add(new Object[] {++position, row});
        }
        sql.insert("insert into outbox_position (position, outbox_id)", "(?, ?)", positions);
    }
}
