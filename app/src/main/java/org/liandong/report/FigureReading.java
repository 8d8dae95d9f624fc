package org.liandong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liandong.shared.Public;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Sql;

/**
 * Reads figures: the sum over a hub and everything below it, as the hubs were placed at the month's end. Sums run over the
 * monthly rows of the hubs, never over events.
 */
@ApplicationScoped
@Transactional
@Public("figures are public")
public class FigureReading {

    /** Every hub at or below the one asked for, with the child it lies under; 0 is the hub itself. */
    private static final String TREE = """
            with recursive tree (hub_id, child_id) as (
                select h.id, 0 from hub h where h.id = ?
                union all
                select p.hub_id, case when t.child_id = 0 then p.hub_id else t.child_id end
                from tree t join hub_placement p on p.parent_id = t.hub_id
                where p.valid_from <= ? and (p.valid_to is null or p.valid_to >= ?))
            """;

    /** A sum below one child of the hub asked for; child 0 is the hub itself. */
    record Cell(int child, String dimension, long value) {

        static Cell of(ResultSet row) throws SQLException {
            return new Cell(row.getInt(1), row.getString(2), row.getLong(3));
        }
    }

    @Inject
    private Sql sql;

    @Inject
    private Hubs hubs;

    @Inject
    private Clock clock;

    /** The month that is still running. */
    public YearMonth currentMonth() {
        return YearMonth.now(clock);
    }

    /** A hub's own figures of one measure, one for each value of its dimension. */
    public List<Figure> of(Hub hub, Measure measure, YearMonth month) {
        var sums = new HashMap<String, Long>();
        cells(hub, measure, month).forEach(cell -> sums.merge(cell.dimension(), cell.value(), Long::sum));
        return figures(hub, measure, month, sums);
    }

    /** A hub's figures of one measure and below them those of each of its children: three statements. */
    public FigureTable table(Hub hub, Measure measure, YearMonth month) {
        var total = new HashMap<String, Long>();
        var children = new HashMap<Integer, Map<String, Long>>();
        for (Cell cell : cells(hub, measure, month)) {
            total.merge(cell.dimension(), cell.value(), Long::sum);
            children.computeIfAbsent(cell.child(), child -> new HashMap<>()).put(cell.dimension(), cell.value());
        }
        var rows = new ArrayList<FigureTable.Row>();
        for (Hub child : hubs.byIds(placedUnder(hub, month)).values().stream()
                .sorted(Comparator.comparing(Hub::code))
                .toList()) {
            rows.add(new FigureTable.Row(
                    child, FigureTable.values(measure, children.getOrDefault(child.id(), Map.of()))));
        }
        return new FigureTable(
                hub,
                measure,
                month,
                FigureTable.values(measure, total),
                FigureTable.values(measure, children.getOrDefault(0, Map.of())),
                List.copyOf(rows));
    }

    private static List<Figure> figures(Hub hub, Measure measure, YearMonth month, Map<String, Long> sums) {
        return measure.dimensions().stream()
                .map(dimension -> new Figure(hub, measure, dimension, month, sums.getOrDefault(dimension.name(), 0L)))
                .toList();
    }

    private List<Cell> cells(Hub hub, Measure measure, YearMonth month) {
        return cells(sql, hub.id(), measure, month, placementDay(month));
    }

    static List<Cell> cells(Sql sql, int hub, Measure measure, YearMonth month, LocalDate day) {
        return sql.query(
                TREE
                        + "select t.child_id, f.dimension, sum(f.value) from tree t join figure f on f.hub_id = t.hub_id"
                        + " where f.measure = ? and f.month <= ? group by t.child_id, f.dimension",
                Cell::of,
                hub,
                day,
                day,
                measure.name(),
                month.toString());
    }

    private List<Integer> placedUnder(Hub hub, YearMonth month) {
        LocalDate day = placementDay(month);
        return sql.query(
                "select hub_id from hub_placement where parent_id = ? and valid_from <= ?"
                        + " and (valid_to is null or valid_to >= ?)",
                row -> row.getInt(1),
                hub.id(),
                day,
                day);
    }

    /** A month's last day; today while the month is running. */
    private LocalDate placementDay(YearMonth month) {
        LocalDate today = LocalDate.now(clock);
        LocalDate end = month.atEndOfMonth();
        return end.isAfter(today) ? today : end;
    }
}
