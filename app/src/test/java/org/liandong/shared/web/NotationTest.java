package org.liandong.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class NotationTest {

    @Test
    void aLargeNumberIsGroupedByThousands() {
        assertThat(Notation.count(1_234_567L)).isEqualTo("1,234,567");
        assertThat(Notation.count(0)).isEqualTo("0");
        assertThat(Notation.count(null)).isEmpty();
    }

    @Test
    void aMomentIsToldInBeijingTimeWhereItIsAlreadyTheNextDay() {
        var evening = Instant.parse("2026-11-22T16:30:05Z");

        assertThat(Notation.clock(evening)).isEqualTo("2026-11-23 00:30:05");
        assertThat(Notation.day(evening)).isEqualTo(LocalDate.of(2026, 11, 23));
    }
}
