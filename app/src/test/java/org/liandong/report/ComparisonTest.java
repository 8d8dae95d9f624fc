package org.liandong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.report.Measure.ORGANIZATIONS;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.report.Comparison.Difference;
import org.liandong.report.Comparison.Key;

class ComparisonTest {

    private static final Key SERVICES = new Key(7, "SERVICE");
    private static final Key FOUNDATIONS = new Key(7, "FOUNDATION");

    @Test
    @DisplayName("figures that are right differ by nothing, and a kept zero needs no counterpart")
    void zero() {
        var comparison = compare(Map.of(SERVICES, 3L, FOUNDATIONS, 0L), Map.of(SERVICES, 3L));
        assertThat(comparison.isZero()).isTrue();
        assertThat(comparison.compared()).isEqualTo(2);
    }

    @Test
    @DisplayName("too much here does not make up for too little there")
    void difference() {
        var comparison = compare(Map.of(SERVICES, 4L), Map.of(SERVICES, 3L, FOUNDATIONS, 1L));
        assertThat(comparison.difference()).isEqualTo(2);
        assertThat(comparison.differences())
                .containsExactly(new Difference(7, "FOUNDATION", 0, 1), new Difference(7, "SERVICE", 4, 3));
    }

    private static Comparison compare(Map<Key, Long> kept, Map<Key, Long> counted) {
        return Comparison.of(Instant.EPOCH, ORGANIZATIONS, kept, counted);
    }
}
