package org.liandong.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The classes into which a map puts its areas: nothing is one of its own, the others, up to five in all, hold about as many
 * areas each, with whole numbers as bounds. Equal numbers are never parted, so that few different ones make few classes.
 */
public record Shades(List<Shade> shades) {

    private static final int MOST = 5;

    /**
     * One class.
     *
     * @param level from 1, the palest, to 5
     * @param from the least number in it
     * @param to the greatest number in it
     */
    public record Shade(int level, long from, long to) {
        boolean holds(long value) {
            return from <= value && value <= to;
        }
    }

    public static Shades of(Collection<Long> values) {
        var sorted = values.stream().filter(value -> value > 0).sorted().toList();
        var starts = new ArrayList<Long>();
        if (sorted.size() < values.size()) {
            starts.add(0L);
        }
        int quantiles = MOST - starts.size();
        for (int i = 0; i < quantiles && !sorted.isEmpty(); i++) {
            long start = sorted.get(i * sorted.size() / quantiles);
            if (starts.isEmpty() || start > starts.get(starts.size() - 1)) {
                starts.add(start);
            }
        }
        var shades = new ArrayList<Shade>();
        for (int i = 0; i < starts.size(); i++) {
            shades.add(new Shade(level(i, starts.size()), starts.get(i), end(i, starts, sorted)));
        }
        return new Shades(List.copyOf(shades));
    }

    private static long end(int i, List<Long> starts, List<Long> sorted) {
        if (starts.get(i) == 0) {
            return 0;
        }
        return i == starts.size() - 1 ? sorted.get(sorted.size() - 1) : starts.get(i + 1) - 1;
    }

    /** Few classes are spread over all levels, so that they can still be told apart. */
    private static int level(int i, int classes) {
        return classes == 1 ? 1 : 1 + i * (MOST - 1) / (classes - 1);
    }

    public int level(long value) {
        return shades.stream()
                .filter(shade -> shade.holds(value))
                .mapToInt(Shade::level)
                .findFirst()
                .orElse(0);
    }
}
