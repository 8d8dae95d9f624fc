package org.liandong.report;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.liandong.tenancy.Hub;

/** A hub's figures of one measure at the ends of months that follow each other. */
public record FigureSeries(Hub hub, Measure measure, List<Point> points) {

    /**
     * One month's end.
     *
     * @param values by dimension in the measure's order; empty where nothing was counted yet
     */
    public record Point(YearMonth month, Map<Enum<?>, Long> values) {}
}
