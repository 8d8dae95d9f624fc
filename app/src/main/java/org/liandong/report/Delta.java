package org.liandong.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a change adds to a figure, or takes from it.
 *
 * @param hub where it counts: the hub's own grain, never an upper tier's
 */
record Delta(int hub, Measure measure, String dimension, long value) {

    private record Key(int hub, Measure measure, String dimension) implements Comparable<Key> {

        private static final Comparator<Key> ORDER =
                Comparator.comparingInt(Key::hub).thenComparing(Key::measure).thenComparing(Key::dimension);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    /** One delta for each row it touches, none of 0, in the order in which every transaction locks the rows. */
    static List<Delta> summed(List<Delta> deltas) {
        Map<Key, Long> sums = new TreeMap<>();
        deltas.forEach(delta -> sums.merge(new Key(delta.hub, delta.measure, delta.dimension), delta.value, Long::sum));
        sums.values().removeIf(sum -> sum == 0);
        return sums.entrySet().stream()
                .map(sum -> new Delta(
                        sum.getKey().hub(), sum.getKey().measure(), sum.getKey().dimension(), sum.getValue()))
                .toList();
    }
}
