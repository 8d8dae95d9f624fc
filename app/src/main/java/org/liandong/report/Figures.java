package org.liandong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import org.liandong.shared.Public;
import org.liandong.tenancy.Sql;

/**
 * Keeps the figures in the writer's transaction: signed deltas per hub, measure, dimension and month of the event. Rows are
 * touched in sorted order, so that two imports wait for each other instead of ending in a deadlock.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
@Public("called inside the transaction of the change that is counted")
class Figures {

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    void add(List<Delta> deltas) {
        String month = YearMonth.now(clock).toString();
        sql.batch(
                "insert into figure (hub_id, measure, dimension, month, value) values (?, ?, ?, ?, ?)"
                        + " on duplicate key update value = value + values(value)",
                Delta.summed(deltas).stream()
                        .map(delta ->
                                new Object[] {delta.hub(), delta.measure(), delta.dimension(), month, delta.value()})
                        .toList());
    }
}
