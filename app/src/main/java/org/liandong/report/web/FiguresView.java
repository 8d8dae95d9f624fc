package org.liandong.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.liandong.report.FigureReading;
import org.liandong.report.FigureTable;
import org.liandong.report.Measure;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.web.Place;
import org.liandong.tenancy.web.PlacesView;

/** How many organizations there are, {@code figures}: of the room's hub or of the hub whose public page this is. */
@Named("figures")
@RequestScoped
public class FiguresView {

    /** One value of the dimension. */
    public record Item(String code, String label, long value) {}

    /** A hub below this one. */
    public record Line(Place place, List<Item> items, long sum) {}

    @Inject
    private FigureReading reading;

    @Inject
    private SeenFigures seen;

    @Inject
    private CurrentHub current;

    @Inject
    private PlacesView places;

    @Inject
    private PageView page;

    @Inject
    private Clock clock;

    private FigureTable table;
    private List<Item> items;

    public List<Item> getItems() {
        if (items == null) {
            items = items(table().total());
        }
        return items;
    }

    public long getTotal() {
        return table().sum();
    }

    public List<Line> getBelow() {
        return table().children().stream().map(this::line).toList();
    }

    /** The number of the hub below that has most. */
    public long getMost() {
        return table().children().stream().mapToLong(FigureTable.Row::sum).max().orElse(0);
    }

    public LocalDate getAsOf() {
        return LocalDate.now(clock);
    }

    private Line line(FigureTable.Row row) {
        return new Line(places.of(row.hub()), items(row.values()), row.sum());
    }

    private <E extends Enum<?>> List<Item> items(Map<E, Long> values) {
        return values.entrySet().stream()
                .map(entry -> new Item(entry.getKey().name(), plural(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** The word for many of a kind, where a language has one of its own. */
    private String plural(Enum<?> kind) {
        return page.texts().find("report.figure." + kind.name()).orElseGet(() -> page.texts()
                .label(kind));
    }

    private FigureTable table() {
        if (table == null) {
            var hub = current.hub().orElseGet(() -> places.getHere().hub());
            table = seen.of(hub, Measure.ORGANIZATIONS, reading.currentMonth()).table();
        }
        return table;
    }
}
