package org.liandong.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class IsoDayTest {

    @Test
    @DisplayName("a day is four, two and two digits; 29 February only in leap years")
    void read() {
        assertThat(IsoDay.read("2028-02-29")).isEqualTo(LocalDate.of(2028, 2, 29));
        assertThat(IsoDay.read("9999-12-31")).isEqualTo(LocalDate.of(9999, 12, 31));
        Stream.of("2027-02-29", "+99999-01-01", "+999999999-12-31", "-0001-01-01", "2026-1-1", "2026-12-01 ", "")
                .forEach(none ->
                        assertThatThrownBy(() -> IsoDay.read(none)).as(none).isInstanceOf(DateTimeException.class));
    }
}
