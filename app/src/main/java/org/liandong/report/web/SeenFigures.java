package org.liandong.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import org.liandong.report.FigureReading;
import org.liandong.report.Glance;
import org.liandong.report.Measure;
import org.liandong.tenancy.Hub;

/** What a page has read of the figures: its parts that show the same read it once. */
@RequestScoped
public class SeenFigures {

    private record Seen(int hub, Measure measure, YearMonth month) {}

    @Inject
    private FigureReading reading;

    private final Map<Seen, Glance> seen = new HashMap<>();

    public Glance of(Hub hub, Measure measure, YearMonth month) {
        return seen.computeIfAbsent(new Seen(hub.id(), measure, month), glance -> reading.glance(hub, measure, month));
    }
}
