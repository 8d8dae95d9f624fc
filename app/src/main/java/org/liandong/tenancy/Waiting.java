package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;

/** Rows that wait for their position in a {@link Stream}. They join in the transaction that writes them. */
@ApplicationScoped
public class Waiting {

    @Inject
    private Sql sql;

    public void join(String stream, List<Long> rows) {
        join(sql, stream, rows);
    }

    /** The same for a command outside the server. */
    public static void join(Sql sql, String stream, List<Long> rows) {
        sql.insert(
                "insert into pending (stream, row_id, since)",
                "(?, ?, utc_timestamp(3))",
                rows.stream().map(row -> new Object[] {stream, row}).toList());
    }

    /** How long the oldest row has been waiting. */
    Duration longest() {
        return sql.one(
                        "select timestampdiff(microsecond, min(since), utc_timestamp(3)) from pending",
                        row -> Duration.ofNanos(row.getLong(1) * 1000))
                .orElse(Duration.ZERO);
    }
}
