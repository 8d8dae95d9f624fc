package org.liandong.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.shared.Texts;
import org.liandong.tenancy.WorkKind;

class DueTimeTest {

    @ParameterizedTest(name = "{0} seen on {1} is {2}")
    @CsvSource({
        "2026-11-22, 2026-11-23, LATE",
        "2026-11-23, 2026-11-23, TODAY",
        "2026-11-24, 2026-11-23, WEEK",
        "2026-11-29, 2026-11-23, WEEK",
        "2026-11-30, 2026-11-23, LATER",
        "2026-11-30, 2026-11-29, LATER"
    })
    @DisplayName("a week ends on Sunday; the bounds of a time hold exactly what is of that time")
    void times(LocalDate due, LocalDate today, DueTime expected) {
        assertThat(DueTime.of(due, today)).isEqualTo(expected);
        for (var time : DueTime.values()) {
            boolean within = (time.first(today) == null || !due.isBefore(time.first(today)))
                    && (time.last(today) == null || !due.isAfter(time.last(today)));
            assertThat(within).as(time.name()).isEqualTo(time == expected);
        }
    }

    @Test
    @DisplayName("every kind, time and column of work has its word in both languages")
    void words() {
        for (var texts : new Texts[] {Texts.in(Texts.CHINESE), Texts.in(Locale.ENGLISH)}) {
            Stream.of(WorkKind.values(), DueTime.values(), WorkFor.values(), WorkColumn.values())
                    .flatMap(Stream::of)
                    .forEach(constant -> assertThat(texts.label(constant)).isNotBlank());
        }
    }
}
