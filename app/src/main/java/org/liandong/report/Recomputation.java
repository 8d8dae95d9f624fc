package org.liandong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liandong.registry.RegisterCount;
import org.liandong.shared.Clocks;
import org.liandong.shared.Ids;
import org.liandong.shared.Public;
import org.liandong.tenancy.Sql;

/** Counts the register anew and compares it with the figures as they were kept. The result is kept and public. */
@ApplicationScoped
@Transactional
@Public("the machine, at night; and how well the figures are kept is public")
public class Recomputation {

    private static final int TOLD = 100;

    private final Clock clock = Clocks.machine();

    @Inject
    private Sql sql;

    @Inject
    private RegisterCount register;

    /** Both sides are read as one moment shows them. */
    @ActivateRequestContext
    public Comparison compare() {
        var at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var comparison = Comparison.of(at, Measure.ORGANIZATIONS, kept(Measure.ORGANIZATIONS), counted());
        keep(comparison);
        return comparison;
    }

    /** What the last comparison showed; empty before the first night. */
    public Optional<Comparison> last() {
        return sql.one(
                "select at, measure, compared, difference from figure_check order by id desc limit 1",
                row -> new Comparison(
                        row.getObject(1, LocalDateTime.class).toInstant(ZoneOffset.UTC),
                        Measure.valueOf(row.getString(2)),
                        row.getInt(3),
                        row.getLong(4),
                        List.of()));
    }

    private Map<Comparison.Key, Long> kept(Measure measure) {
        var values = new HashMap<Comparison.Key, Long>();
        sql.query(
                        "select hub_id, dimension, sum(value) from figure where measure = ? group by hub_id, dimension",
                        row -> Map.entry(new Comparison.Key(row.getInt(1), row.getString(2)), row.getLong(3)),
                        measure.name())
                .forEach(cell -> values.put(cell.getKey(), cell.getValue()));
        return values;
    }

    private Map<Comparison.Key, Long> counted() {
        var values = new HashMap<Comparison.Key, Long>();
        register.active()
                .forEach(row ->
                        values.put(new Comparison.Key(row.hub(), row.type().name()), row.organizations()));
        return values;
    }

    private void keep(Comparison comparison) {
        sql.update(
                "insert into figure_check (id, at, measure, compared, difference, details) values (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                LocalDateTime.ofInstant(comparison.at(), ZoneOffset.UTC),
                comparison.measure(),
                comparison.compared(),
                comparison.difference(),
                String.join(
                        "\n",
                        comparison.differences().stream()
                                .limit(TOLD)
                                .map(Comparison.Difference::toString)
                                .toList()));
    }
}
