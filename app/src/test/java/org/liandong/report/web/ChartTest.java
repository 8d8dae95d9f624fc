package org.liandong.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ChartTest {

    @Test
    @DisplayName("a column is as high as its number, from the foot up; what has no value has no height")
    void columns() {
        var chart = Chart.of(Arrays.asList(null, 20L, 40L));
        assertThat(chart.columns()).extracting(Chart.Column::height).containsExactly(0, 66, 132);
        assertThat(chart.columns())
                .allMatch(column -> column.y() + column.height() == Chart.FOOT)
                .allMatch(column -> column.x() + column.width() <= Chart.WIDTH);
    }

    @Test
    @DisplayName("the scale begins at 0, goes in round steps and ends at or above the greatest number")
    void scale() {
        assertThat(values(12_858)).containsExactly(0L, 5_000L, 10_000L, 15_000L);
        assertThat(values(41)).containsExactly(0L, 20L, 40L, 60L);
        assertThat(values(3)).containsExactly(0L, 1L, 2L, 3L);
    }

    @Test
    @DisplayName("twelve months without any value still make a chart")
    void nothing() {
        assertThat(Chart.of(Collections.nCopies(12, null)).lines())
                .extracting(Chart.Line::value)
                .containsExactly(0L, 1L);
    }

    private static List<Long> values(long most) {
        return Chart.of(List.of(most)).lines().stream().map(Chart.Line::value).toList();
    }
}
