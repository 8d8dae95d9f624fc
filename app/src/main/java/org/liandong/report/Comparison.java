package org.liandong.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The figures as they were kept beside the same figures counted anew.
 *
 * @param compared how many figures were compared
 * @param difference by how much they differ altogether: nothing, or something is wrong
 * @param differences each figure that differs
 */
public record Comparison(Instant at, Measure measure, int compared, long difference, List<Difference> differences) {

    /** One figure that differs. */
    public record Difference(int hub, String dimension, long kept, long counted) {}

    record Key(int hub, String dimension) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byHub = Integer.compare(hub, other.hub);
            return byHub != 0 ? byHub : dimension.compareTo(other.dimension);
        }
    }

    static Comparison of(Instant at, Measure measure, Map<Key, Long> kept, Map<Key, Long> counted) {
        var keys = new TreeSet<Key>(kept.keySet());
        keys.addAll(counted.keySet());
        var differences = new ArrayList<Difference>();
        for (Key key : keys) {
            long keptValue = kept.getOrDefault(key, 0L);
            long countedValue = counted.getOrDefault(key, 0L);
            if (keptValue != countedValue) {
                differences.add(new Difference(key.hub(), key.dimension(), keptValue, countedValue));
            }
        }
        long sum = differences.stream()
                .mapToLong(difference -> Math.abs(difference.kept() - difference.counted()))
                .sum();
        return new Comparison(at, measure, keys.size(), sum, List.copyOf(differences));
    }

    public boolean isZero() {
        return difference == 0;
    }
}
