package org.liandong.report;

import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liandong.audit.AuditEntry;
import org.liandong.audit.Change;
import org.liandong.registry.RegisterCount;
import org.liandong.shared.Ids;
import org.liandong.tenancy.Sql;

/** Counting the register anew, on a connection in whose transaction both sides are read as one moment shows them. */
final class Recounting {

    /** What is announced when the figures have been counted anew, and perhaps corrected. */
    static final String COMPARED = "report.figures.compared";

    private static final int TOLD = 100;

    private Recounting() {}

    static Balance compare(Sql sql, Instant at) {
        return new Balance(
                at,
                Arrays.stream(Measure.values())
                        .map(measure -> Comparison.of(at, measure, kept(sql, measure), counted(sql, measure)))
                        .toList());
    }

    private static Map<Comparison.Key, Long> kept(Sql sql, Measure measure) {
        var values = new HashMap<Comparison.Key, Long>();
        sql.query(
                        "select hub_id, dimension, sum(value) from figure where measure = ? group by hub_id, dimension",
                        row -> Map.entry(new Comparison.Key(row.getInt(1), row.getString(2)), row.getLong(3)),
                        measure)
                .forEach(cell -> values.put(cell.getKey(), cell.getValue()));
        return values;
    }

    private static Map<Comparison.Key, Long> counted(Sql sql, Measure measure) {
        var values = new HashMap<Comparison.Key, Long>();
        var rows =
                switch (measure) {
                    case ORGANIZATIONS -> RegisterCount.byType(sql);
                    case REGISTRATIONS -> RegisterCount.byRegistrar(sql);
                    case FIELDS -> RegisterCount.byField(sql);
                };
        rows.forEach(row -> values.merge(
                new Comparison.Key(row.hub(), row.dimension() == null ? Unstated.UNSTATED.name() : row.dimension()),
                row.organizations(),
                Long::sum));
        return values;
    }

    /** Keeps what was found, for everybody to read. */
    static void keep(Sql sql, Balance balance) {
        balance.measures().forEach(comparison -> keep(sql, comparison));
    }

    private static void keep(Sql sql, Comparison comparison) {
        sql.update(
                "insert into figure_check (id, at, measure, compared, difference, details) values (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                comparison.at(),
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

    /**
     * Adds what is missing in the running month, as a delta: what others count meanwhile stays counted. The rows of earlier
     * months stay what they were.
     *
     * @return what goes into the log
     */
    static List<AuditEntry> repair(Sql sql, Balance balance, YearMonth month) {
        return balance.measures().stream()
                .flatMap(comparison -> repair(sql, comparison, month).stream())
                .toList();
    }

    private static List<AuditEntry> repair(Sql sql, Comparison comparison, YearMonth month) {
        var rows = comparison.differences().stream()
                .map(difference -> new Object[] {
                    difference.counted() - difference.kept(),
                    difference.hub(),
                    comparison.measure(),
                    difference.dimension(),
                    month.toString()
                })
                .toList();
        sql.batch(
                "insert ignore into figure (hub_id, measure, dimension, month, value) values (?, ?, ?, ?, 0)",
                rows.stream()
                        .map(row -> new Object[] {row[1], row[2], row[3], row[4]})
                        .toList());
        sql.batch(
                "update figure set value = value + ? where hub_id = ? and measure = ? and dimension = ? and month = ?",
                rows);
        return comparison.differences().stream()
                .map(difference -> new AuditEntry(
                        "REPAIR",
                        "Figure",
                        difference.hub() + "/" + comparison.measure() + "/" + difference.dimension(),
                        List.of(Change.of("value", difference.kept(), difference.counted())),
                        "deploy/recount --repair"))
                .toList();
    }
}
