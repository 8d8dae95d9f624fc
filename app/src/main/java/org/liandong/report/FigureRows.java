package org.liandong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.YearMonth;
import java.util.List;
import org.liandong.shared.Public;
import org.liandong.tenancy.Sql;

/**
 * Opens a month's rows of the figures with 0, in a transaction of its own, before they are added to. One statement that
 * inserts or adds ({@code on duplicate key update}) needs, through a view, the right to change the key columns as well,
 * which nobody has; and a row opened and added to by two writers at once ends in a deadlock.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
@Public("called inside the transaction of the change that is counted")
class FigureRows {

    @Inject
    private Sql sql;

    void open(List<Delta> deltas, YearMonth month) {
        sql.batch(
                "insert ignore into figure (hub_id, measure, dimension, month, value) values (?, ?, ?, ?, 0)",
                deltas.stream()
                        .map(delta -> new Object[] {delta.hub(), delta.measure(), delta.dimension(), month.toString()})
                        .toList());
    }
}
