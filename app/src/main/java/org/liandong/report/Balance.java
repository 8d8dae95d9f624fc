package org.liandong.report;

import java.time.Instant;
import java.util.List;

/** All measures compared with what they count, as one moment shows them. */
public record Balance(Instant at, List<Comparison> measures) {

    /** How many figures were compared. */
    public int compared() {
        return measures.stream().mapToInt(Comparison::compared).sum();
    }

    /** By how much they differ altogether: nothing, or something is wrong. */
    public long difference() {
        return measures.stream().mapToLong(Comparison::difference).sum();
    }

    public boolean isZero() {
        return difference() == 0;
    }

    List<Comparison.Difference> differences() {
        return measures.stream()
                .flatMap(comparison -> comparison.differences().stream())
                .toList();
    }
}
