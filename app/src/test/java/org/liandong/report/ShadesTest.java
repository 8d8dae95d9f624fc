package org.liandong.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.report.Shades.Shade;

class ShadesTest {

    @Test
    @DisplayName("RP-03: sixteen different numbers make five classes of about as many areas, without gap or overlap")
    void five() {
        var shades = Shades.of(LongStream.rangeClosed(1, 16).boxed().toList());
        assertThat(shades.shades())
                .containsExactly(
                        new Shade(1, 1, 3),
                        new Shade(2, 4, 6),
                        new Shade(3, 7, 9),
                        new Shade(4, 10, 12),
                        new Shade(5, 13, 16));
        assertThat(shades.level(9)).isEqualTo(3);
        assertThat(shades.level(10)).isEqualTo(4);
    }

    @Test
    @DisplayName("RP-03: nothing is a class of its own, and few different numbers are spread over all shades")
    void few() {
        var shades = Shades.of(List.of(0L, 0L, 28L, 0L, 12L));
        assertThat(shades.shades()).containsExactly(new Shade(1, 0, 0), new Shade(3, 12, 27), new Shade(5, 28, 28));
    }

    @Test
    @DisplayName("equal numbers are never parted, however many they are")
    void equal() {
        assertThat(Shades.of(List.of(7L, 7L, 7L, 7L)).shades()).containsExactly(new Shade(1, 7, 7));
        assertThat(Shades.of(List.of(0L, 0L)).shades()).containsExactly(new Shade(1, 0, 0));
        assertThat(Shades.of(List.of()).shades()).isEmpty();
    }
}
