package org.liandong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.liandong.shared.Clocks;
import org.liandong.shared.Public;
import org.liandong.tenancy.Outbox;
import org.liandong.tenancy.Sql;

/** Counts the register anew and compares it with the figures as they were kept. The result is kept and public. */
@ApplicationScoped
@Transactional
@Public("the machine, at night; and how well the figures are kept is public")
public class Recomputation {

    private final Clock clock = Clocks.machine();

    @Inject
    private Sql sql;

    @Inject
    private Outbox outbox;

    /** Both sides are read as one moment shows them. */
    @ActivateRequestContext
    public Balance compare() {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var comparison = Recounting.compare(sql, at);
        Recounting.keep(sql, comparison);
        outbox.announce(Recounting.COMPARED, null, Outbox.NOTHING_MORE);
        return comparison;
    }

    /** What the last comparison showed; empty before the first night. */
    public Optional<Balance> last() {
        var measures = sql.query(
                "select at, measure, compared, difference from figure_check"
                        + " where at = (select at from figure_check order by id desc limit 1) order by id",
                row -> new Comparison(
                        Sql.instant(row, "at"),
                        Measure.valueOf(row.getString(2)),
                        row.getInt(3),
                        row.getLong(4),
                        List.of()));
        return measures.stream().findFirst().map(first -> new Balance(first.at(), measures));
    }
}
