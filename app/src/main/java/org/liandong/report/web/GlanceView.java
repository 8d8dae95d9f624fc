package org.liandong.report.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liandong.report.Balance;
import org.liandong.report.CityMap;
import org.liandong.report.CityOutlines;
import org.liandong.report.FigureReading;
import org.liandong.report.FigureSeries;
import org.liandong.report.FigureTable;
import org.liandong.report.Glance;
import org.liandong.report.Measure;
import org.liandong.report.Outline;
import org.liandong.report.Recomputation;
import org.liandong.report.Shades;
import org.liandong.shared.NotVisible;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.web.Choice;
import org.liandong.shared.web.Notation;
import org.liandong.shared.web.PageAddress;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.web.Place;
import org.liandong.tenancy.web.PlacesView;

/**
 * A hub at a glance, {@code glance}: the hubs below it as a map or bars with their table, and the months up to now. Of the
 * room's hub or of the hub whose public page this is.
 */
@Named("glance")
@RequestScoped
public class GlanceView {

    /**
     * A hub below.
     *
     * @param value null where there is none
     * @param level of its class, 0 where it has no value
     */
    public record Row(Place place, String href, Long value, int level) {}

    /** A district on the map. */
    public record Shape(Row row, Outline outline, String name, String label) {
        /** Whether the name has room in the district, or stands over its borders by a little. */
        public boolean isNamed() {
            int length = name.codePoints()
                    .map(letter -> Character.isIdeographic(letter) ? HAN : LATIN)
                    .sum();
            return outline.width() * 4 >= length * 3;
        }
    }

    /** A class in the legend. */
    public record Key(int level, String text) {}

    /** A month of the chart and of its table. */
    public record Month(YearMonth month, Long value, String href, boolean shown, Chart.Column column) {
        /** The month alone, with the year where one begins. */
        public String shortName() {
            return month.getMonthValue() == 1
                    ? Integer.toString(month.getYear())
                    : Integer.toString(month.getMonthValue());
        }
    }

    /** How wide a letter is on the map. */
    private static final int HAN = 22;

    private static final int LATIN = 11;

    @Inject
    private FigureReading reading;

    @Inject
    private SeenFigures seen;

    @Inject
    private Recomputation recomputation;

    @Inject
    private CityOutlines outlines;

    @Inject
    private CurrentHub current;

    @Inject
    private PlacesView places;

    @Inject
    private PageView page;

    @Inject
    private HttpServletRequest request;

    private FigureChoice choice;
    private Glance glance;
    private List<Row> rows;
    private Shades shades;
    private List<Shape> shapes;
    private List<Month> months;
    private Chart chart;
    private Balance compared;

    @PostConstruct
    void load() {
        choice = asked();
        var hub = current.hub().orElseGet(() -> places.getHere().hub());
        glance = seen.of(hub, choice.measure(), month());
        shades = glance.kept()
                ? Shades.of(glance.table().children().stream()
                        .map(row -> value(row.values()))
                        .toList())
                : new Shades(List.of());
        rows = choice.measure().isToldBelow(hub.tier())
                ? glance.table().children().stream().map(this::row).toList()
                : List.of();
        shapes = shapes();
        chart = Chart.of(glance.series().points().stream().map(this::value).toList());
        months = months(glance.series().points());
        compared = recomputation.last().orElse(null);
    }

    /** What the address asks for; an address that asks for what there is not is no page. */
    private FigureChoice asked() {
        var measure = parameter(FigureChoice.MEASURE);
        var of = parameter(FigureChoice.OF);
        var month = parameter(FigureChoice.MONTH);
        try {
            var counted = measure == null ? Measure.values()[0] : Measure.named(measure);
            return new FigureChoice(
                    counted, of == null ? null : counted.dimension(of), month == null ? null : reading.month(month));
        } catch (RuleViolation unknown) {
            throw new NotVisible("figures of " + measure + ", " + of + ", " + month);
        }
    }

    private String parameter(String name) {
        var value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value;
    }

    private YearMonth month() {
        return choice.month() == null ? reading.currentMonth() : choice.month();
    }

    private Row row(FigureTable.Row row) {
        Long value = glance.kept() ? value(row.values()) : null;
        return new Row(places.of(row.hub()), href(row.hub()), value, value == null ? 0 : shades.level(value));
    }

    private long value(Map<Enum<?>, Long> values) {
        return choice.kind() == null
                ? values.values().stream().mapToLong(Long::longValue).sum()
                : values.get(choice.kind());
    }

    private Long value(FigureSeries.Point point) {
        return point.values().isEmpty() ? null : value(point.values());
    }

    private List<Month> months(List<FigureSeries.Point> points) {
        var found = new ArrayList<Month>();
        for (int i = 0; i < points.size(); i++) {
            var point = points.get(i);
            found.add(new Month(
                    point.month(),
                    value(point),
                    choice.at(point.month()).here(thisPage()),
                    point.month().equals(month()),
                    chart.columns().get(i)));
        }
        return List.copyOf(found);
    }

    /** This page, without what it is asked for. */
    private String thisPage() {
        var path = PageAddress.of(request).path();
        return inRoom() ? request.getContextPath() + path : page.href(path);
    }

    /** A hub's page with the same choice: one tier down. */
    private String href(Hub hub) {
        return choice.on(
                inRoom() ? request.getContextPath() + "/h/" + hub.code() + "/" : page.href("/hubs/" + hub.code()));
    }

    private boolean inRoom() {
        return current.hub().isPresent();
    }

    /** What is shown, with its unit. */
    public String getTitle() {
        return page.texts().text("report.glance." + choice.measure(), kindLabel());
    }

    private String kindLabel() {
        return choice.kind() == null
                ? page.texts().text("report.glance.all." + choice.measure())
                : plural(choice.kind());
    }

    public Long getTotal() {
        return glance.kept() ? value(glance.table().total()) : null;
    }

    /** What counts at the hub itself and at none below it; null where that is nothing. */
    public Long getOwn() {
        return glance.kept()
                        && !glance.table().children().isEmpty()
                        && value(glance.table().own()) != 0
                ? value(glance.table().own())
                : null;
    }

    public LocalDate getAsOf() {
        return glance.asOf();
    }

    /** Whether there are hubs below that this is not counted at. */
    public boolean isNotBelow() {
        return rows.isEmpty() && !glance.table().children().isEmpty();
    }

    public List<Row> getRows() {
        return rows;
    }

    public long getMost() {
        return rows.stream()
                .filter(row -> row.value() != null)
                .mapToLong(Row::value)
                .max()
                .orElse(0);
    }

    public List<Choice> getMeasures() {
        return Arrays.stream(Measure.values())
                .map(measure -> new Choice(
                        page.texts().label(measure),
                        new FigureChoice(measure, null, choice.month()).here(thisPage()),
                        measure == choice.measure()))
                .toList();
    }

    /** What is counted, and where it counts. */
    public String getWhat() {
        return page.texts().text("report.glance.what." + choice.measure());
    }

    public String getOwnLabel() {
        return page.texts().text("report.glance.own." + choice.measure());
    }

    /** What the measure is told by. */
    public String getKindName() {
        return page.texts().text("report.glance.kind." + choice.measure());
    }

    /** All of the measure, and each value of its dimension. */
    public List<Choice> getKinds() {
        var kinds = new ArrayList<Choice>();
        kinds.add(new Choice(
                page.texts().text("report.glance.every." + choice.measure()),
                choice.with(null).here(thisPage()),
                choice.kind() == null));
        choice.measure()
                .dimensions()
                .forEach(kind ->
                        kinds.add(new Choice(plural(kind), choice.with(kind).here(thisPage()), kind == choice.kind())));
        return kinds;
    }

    public YearMonth getMonth() {
        return month();
    }

    /** The month before the one shown. */
    public Choice getEarlier() {
        var earlier = month().minusMonths(1);
        return new Choice(earlier.toString(), choice.at(earlier).here(thisPage()), false);
    }

    /** The month after the one shown; null when that is the running one. */
    public Choice getLater() {
        var later = month().plusMonths(1);
        return later.isAfter(reading.currentMonth())
                ? null
                : new Choice(later.toString(), choice.at(later).here(thisPage()), false);
    }

    /** The city's map; null where it has none, and for other tiers, which have no borders to draw. */
    public CityMap getMap() {
        var map = outlines.map();
        return map.outlines().isEmpty() || shapes.isEmpty() ? null : map;
    }

    public List<Shape> getShapes() {
        return shapes;
    }

    private List<Shape> shapes() {
        var byCode = rows.stream().collect(Collectors.toMap(row -> row.place().code(), Function.identity()));
        return outlines.map().outlines().stream()
                .filter(outline -> byCode.containsKey(outline.code()))
                .map(outline -> shape(byCode.get(outline.code()), outline))
                .toList();
    }

    private Shape shape(Row row, Outline outline) {
        var name = row.place().name();
        var label = page.texts().text("report.glance.shape", name, written(row.value()));
        return new Shape(row, outline, shortened(name), label);
    }

    /** 东城 for 东城区, Dongcheng for Dongcheng District. */
    private String shortened(String name) {
        var kind = page.texts().text("report.glance.district");
        return name.endsWith(kind)
                ? name.substring(0, name.length() - kind.length()).strip()
                : name;
    }

    public String written(Long value) {
        return value == null ? page.texts().text("report.glance.none") : Notation.count(value);
    }

    public List<Key> getLegend() {
        return shades.shades().stream()
                .map(shade -> new Key(
                        shade.level(),
                        shade.from() == shade.to()
                                ? Notation.count(shade.from())
                                : Notation.count(shade.from()) + "–" + Notation.count(shade.to())))
                .toList();
    }

    public List<Month> getMonths() {
        return months;
    }

    public List<Chart.Line> getLines() {
        return chart.lines();
    }

    /** The chart in one sentence, for who does not see it. */
    public String getSeriesText() {
        var first = months.get(0);
        var last = months.get(months.size() - 1);
        return page.texts()
                .text(
                        "report.glance.seriesText",
                        getTitle(),
                        first.month(),
                        written(first.value()),
                        last.month(),
                        written(last.value()));
    }

    /** The last comparison of the kept figures with a count of the register; null before the first. */
    public Balance getCompared() {
        return compared;
    }

    /** The word for many of a kind, where a language has one of its own. */
    private String plural(Enum<?> kind) {
        return page.texts().find("report.figure." + kind.name()).orElseGet(() -> page.texts()
                .label(kind));
    }
}
