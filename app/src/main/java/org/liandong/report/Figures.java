package org.liandong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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

    private record Row(int hub, String measure, String dimension) {

        static Row of(Delta delta) {
            return new Row(delta.hub(), delta.measure().name(), delta.dimension());
        }
    }

    @Inject
    private Sql sql;

    @Inject
    private FigureRows rows;

    @Inject
    private Clock clock;

    void add(List<Delta> deltas) {
        var month = YearMonth.now(clock);
        var sums = Delta.summed(deltas);
        open(sums, month);
        sql.batch(
                "update figure set value = value + ? where hub_id = ? and measure = ? and dimension = ? and month = ?",
                sums.stream()
                        .map(delta -> new Object[] {
                            delta.value(), delta.hub(), delta.measure(), delta.dimension(), month.toString()
                        })
                        .toList());
    }

    /** Rows are missing once a month; a second transaction for nothing would take a second connection from the pool. */
    private void open(List<Delta> sums, YearMonth month) {
        var known = known(sums, month);
        var missing =
                sums.stream().filter(delta -> !known.contains(Row.of(delta))).toList();
        if (!missing.isEmpty()) {
            rows.open(missing, month);
        }
    }

    private Set<Row> known(List<Delta> sums, YearMonth month) {
        var known = new HashSet<Row>();
        for (int hub : sums.stream().map(Delta::hub).distinct().toList()) {
            known.addAll(sql.query(
                    "select hub_id, measure, dimension from figure where hub_id = ? and month = ?",
                    row -> new Row(row.getInt(1), row.getString(2), row.getString(3)),
                    hub,
                    month.toString()));
        }
        return known;
    }
}
