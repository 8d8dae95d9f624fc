package org.liandong.report;

import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.liandong.tenancy.Hub;

/**
 * A measure of a hub with its children, as a page shows it.
 *
 * @param total the hub with everything below it, by dimension in the measure's order
 * @param own what counts at the hub itself: organizations it registered that live in no street
 * @param children the hubs directly below it by code, each with everything below them
 */
public record FigureTable(
        Hub hub,
        Measure measure,
        YearMonth month,
        Map<Enum<?>, Long> total,
        Map<Enum<?>, Long> own,
        List<Row> children) {

    /** One child's line. */
    public record Row(Hub hub, Map<Enum<?>, Long> values) {
        public long sum() {
            return FigureTable.sum(values);
        }
    }

    public long sum() {
        return sum(total);
    }

    private static long sum(Map<Enum<?>, Long> values) {
        return values.values().stream().mapToLong(Long::longValue).sum();
    }

    static Map<Enum<?>, Long> values(Measure measure, Map<String, Long> found) {
        var values = new LinkedHashMap<Enum<?>, Long>();
        measure.dimensions().forEach(dimension -> values.put(dimension, found.getOrDefault(dimension.name(), 0L)));
        return values;
    }
}
