package org.liandong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.liandong.shared.Public;
import org.liandong.shared.RuleViolation;
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

    /**
     * From when to when each hub lay below the one asked for, with the child it lay under; 0 is the hub itself.
     */
    private static final String TREE = """
            with recursive tree (hub_id, child_id, valid_from, valid_to) as (
                select h.id, 0, date '1000-01-01', date '9999-12-31' from hub h where h.id = ?
                union all
                select p.hub_id, case when t.child_id = 0 then p.hub_id else t.child_id end,
                    greatest(t.valid_from, p.valid_from),
                    least(t.valid_to, coalesce(p.valid_to, date '9999-12-31'))
                from tree t join hub_placement p on p.parent_id = t.hub_id
                where p.valid_from <= t.valid_to and coalesce(p.valid_to, date '9999-12-31') >= t.valid_from)
            """;

    /**
     * What was added in one month, and for the first month asked for in all before it as well, to the figures of hubs that lay
     * below one child of the hub asked for from a day to a day; child 0 is the hub itself.
     */
    record Step(int child, LocalDate from, LocalDate to, YearMonth month, String dimension, long value) {

        static Step of(ResultSet row) throws SQLException {
            return new Step(
                    row.getInt(1),
                    row.getObject(2, LocalDate.class),
                    row.getObject(3, LocalDate.class),
                    YearMonth.parse(row.getString(4)),
                    row.getString(5),
                    row.getLong(6));
        }

        boolean counts(YearMonth at, LocalDate day) {
            return !month.isAfter(at) && !day.isBefore(from) && !day.isAfter(to);
        }
    }

    private static final int YEAR = 12;

    @Inject
    private Sql sql;

    @Inject
    private Hubs hubs;

    @Inject
    private Clock clock;

    /** The first month there are figures of; what has begun never changes. */
    private final Map<Measure, YearMonth> begun = new ConcurrentHashMap<>();

    /** The month that is still running. */
    public YearMonth currentMonth() {
        return YearMonth.now(clock);
    }

    /** The month that is asked for, such as 2026-11; the running one when none is. */
    public YearMonth month(String asked) {
        if (asked == null || asked.isBlank()) {
            return currentMonth();
        }
        return parsed(asked)
                .filter(month -> !month.isAfter(currentMonth()))
                .orElseThrow(() -> new RuleViolation("report.figure.monthUnknown", asked, currentMonth()).in("month"));
    }

    private static Optional<YearMonth> parsed(String month) {
        try {
            return Optional.of(YearMonth.parse(month));
        } catch (DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    /** Whether the measure was counted yet; before that there is no value, which is not 0. */
    public boolean isKept(Measure measure, YearMonth month) {
        return month.equals(currentMonth())
                || begin(measure).filter(first -> !month.isBefore(first)).isPresent();
    }

    private Optional<YearMonth> begin(Measure measure) {
        if (!begun.containsKey(measure)) {
            sql.one(
                            "select month from figure where measure = ? order by month limit 1",
                            row -> row.getString(1),
                            measure)
                    .ifPresent(month -> begun.put(measure, YearMonth.parse(month)));
        }
        return Optional.ofNullable(begun.get(measure));
    }

    /** The day a month's figures are of: its last; today while it is running. */
    public LocalDate asOf(YearMonth month) {
        return placementDay(month);
    }

    /** What a page shows of a hub at a glance: the hubs below it in one month, and the months up to now; figures read once. */
    public Glance glance(Hub hub, Measure measure, YearMonth month) {
        var last = month.isBefore(currentMonth().minusMonths(YEAR - 1L)) ? month : currentMonth();
        var steps = steps(sql, hub.id(), measure, last.minusMonths(YEAR - 1L), last);
        return new Glance(
                table(hub, measure, month, steps),
                isKept(measure, month),
                asOf(month),
                new FigureSeries(hub, measure, points(measure, last, steps)));
    }

    /** The ends of twelve months. */
    private List<FigureSeries.Point> points(Measure measure, YearMonth last, List<Step> steps) {
        return IntStream.range(1 - YEAR, 1)
                .mapToObj(last::plusMonths)
                .map(month -> new FigureSeries.Point(
                        month,
                        isKept(measure, month) ? FigureTable.values(measure, sums(month, steps.stream())) : Map.of()))
                .toList();
    }

    static List<Step> steps(Sql sql, int hub, Measure measure, YearMonth first, YearMonth last) {
        return sql.query(
                TREE
                        + "select t.child_id, t.valid_from, t.valid_to, greatest(f.month, ?), f.dimension, sum(f.value)"
                        + " from tree t join figure f on f.hub_id = t.hub_id where f.measure = ? and f.month <= ?"
                        + " group by t.child_id, t.valid_from, t.valid_to, greatest(f.month, ?), f.dimension",
                Step::of,
                hub,
                first.toString(),
                measure,
                last.toString(),
                first.toString());
    }

    private Map<String, Long> sums(YearMonth month, Stream<Step> steps) {
        var day = placementDay(month);
        var sums = new HashMap<String, Long>();
        steps.filter(step -> step.counts(month, day))
                .forEach(step -> sums.merge(step.dimension(), step.value(), Long::sum));
        return sums;
    }

    /** A hub's own figures of one measure, one for each value of its dimension; none of a month before all counting. */
    public List<Figure> of(Hub hub, Measure measure, YearMonth month) {
        return isKept(measure, month)
                ? figures(hub, measure, month, sums(month, steps(sql, hub.id(), measure, month, month).stream()))
                : List.of();
    }

    /** A hub's figures of one measure and below them those of each of its children: three statements. */
    public FigureTable table(Hub hub, Measure measure, YearMonth month) {
        return table(hub, measure, month, steps(sql, hub.id(), measure, month, month));
    }

    private FigureTable table(Hub hub, Measure measure, YearMonth month, List<Step> steps) {
        var byChild = steps.stream().collect(Collectors.groupingBy(Step::child));
        var rows = hubs.byIds(placedUnder(hub, month)).values().stream()
                .sorted(Comparator.comparing(Hub::code))
                .map(child -> new FigureTable.Row(child, values(measure, month, byChild.get(child.id()))))
                .toList();
        return new FigureTable(
                hub, measure, month, values(measure, month, steps), values(measure, month, byChild.get(0)), rows);
    }

    private Map<Enum<?>, Long> values(Measure measure, YearMonth month, List<Step> steps) {
        return FigureTable.values(measure, sums(month, steps == null ? Stream.empty() : steps.stream()));
    }

    private static List<Figure> figures(Hub hub, Measure measure, YearMonth month, Map<String, Long> sums) {
        return measure.dimensions().stream()
                .map(dimension -> new Figure(hub, measure, dimension, month, sums.getOrDefault(dimension.name(), 0L)))
                .toList();
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
