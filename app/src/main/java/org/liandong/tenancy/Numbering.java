package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.liandong.shared.Public;

/**
 * One step of a stream, whole or not at all: the oldest waiting rows get the next positions and wait no longer. Rows that
 * another transaction has not committed are not seen and hold nobody up. Should two nodes ever do the same step, the keys
 * of the stream's table let one of them through.
 */
@ApplicationScoped
@Public("the machine")
class Numbering {

    static final int STEP = 500;

    @Inject
    private Sql sql;

    /** @return how many rows got their position; fewer than {@link #STEP} when none are left */
    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    int step(Stream stream) {
        return step(sql, stream);
    }

    static int step(Sql sql, Stream stream) {
        List<Long> rows = sql.query(
                "select row_id from pending where stream = ? order by row_id limit " + STEP,
                row -> row.getLong(1),
                stream.name());
        if (!rows.isEmpty()) {
            stream.append(sql, rows);
            sql.batch(
                    "delete from pending where stream = ? and row_id = ?",
                    rows.stream().map(row -> new Object[] {stream.name(), row}).toList());
        }
        return rows.size();
    }
}
