package org.liandong.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.report.Measure.ORGANIZATIONS;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class DeltaTest {

    @Test
    @DisplayName("RP-01: each row is touched once, and what cancels out not at all")
    void summed() {
        var deltas = List.of(
                new Delta(7, ORGANIZATIONS, "SERVICE", 1),
                new Delta(7, ORGANIZATIONS, "SERVICE", 1),
                new Delta(7, ORGANIZATIONS, "FOUNDATION", 1),
                new Delta(7, ORGANIZATIONS, "FOUNDATION", -1));
        assertThat(Delta.summed(deltas)).containsExactly(new Delta(7, ORGANIZATIONS, "SERVICE", 2));
    }

    @Test
    @DisplayName("rows are touched in the same order by everybody")
    void sorted() {
        var deltas = List.of(
                new Delta(87, ORGANIZATIONS, "SERVICE", 1),
                new Delta(9, ORGANIZATIONS, "SERVICE", -2),
                new Delta(9, ORGANIZATIONS, "ASSOCIATION", 1));
        assertThat(Delta.summed(deltas))
                .containsExactly(
                        new Delta(9, ORGANIZATIONS, "ASSOCIATION", 1),
                        new Delta(9, ORGANIZATIONS, "SERVICE", -2),
                        new Delta(87, ORGANIZATIONS, "SERVICE", 1));
    }
}
