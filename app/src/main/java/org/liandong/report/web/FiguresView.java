package org.liandong.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.liandong.report.FigureReading;
import org.liandong.report.FigureTable;
import org.liandong.report.Measure;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.web.Place;
import org.liandong.tenancy.web.PlacesView;

/** How many organizations there are, {@code figures}: of the room's hub or of the hub whose public page this is. */
@Named("figures")
@RequestScoped
public class FiguresView {

    /** One value of the dimension, such as {@code SERVICE}. */
    public record Item(String dimension, long value) {}

    /** A hub below this one. */
    public record Line(Place place, List<Item> items, long sum) {}

    @Inject
    private FigureReading reading;

    @Inject
    private CurrentHub current;

    @Inject
    private PlacesView places;

    @Inject
    private Clock clock;

    private FigureTable table;

    public List<Item> getItems() {
        return table().total().entrySet().stream()
                .map(entry -> new Item(entry.getKey(), entry.getValue()))
                .toList();
    }

    public long getTotal() {
        return table().sum();
    }

    public List<Line> getBelow() {
        return table().children().stream().map(this::line).toList();
    }

    public LocalDate getAsOf() {
        return LocalDate.now(clock);
    }

    private Line line(FigureTable.Row row) {
        return new Line(
                places.of(row.hub()),
                row.values().entrySet().stream()
                        .map(entry -> new Item(entry.getKey(), entry.getValue()))
                        .toList(),
                row.sum());
    }

    private FigureTable table() {
        if (table == null) {
            var hub = current.hub().orElseGet(() -> places.getHere().hub());
            table = reading.table(hub, Measure.ORGANIZATIONS, reading.currentMonth());
        }
        return table;
    }
}
