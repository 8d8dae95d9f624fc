package org.liandong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("§3.4: working days and periods")
class WorkingDaysTest {

    private static final WorkingDays DAYS = ofBeijing();

    /** The calendar that comes with the product. */
    static WorkingDays ofBeijing() {
        try (var reader = new InputStreamReader(
                        WorkingDaysTest.class.getResourceAsStream("/tenants/beijing/workdays.csv"),
                        StandardCharsets.UTF_8);
                var rows = CSVFormat.DEFAULT
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .get()
                        .parse(reader)) {
            return WorkCalendar.read(rows.stream().map(CSVRecord::toMap).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest(name = "§3.4: {0} + {1} working days is {2}")
    @CsvSource({
        "2025-12-31, 1, 2026-01-04",
        "2026-01-02, 1, 2026-01-04",
        "2025-01-24, 5, 2025-02-07",
        "2025-09-30, 2, 2025-10-10",
        "2026-01-20, 30, 2026-03-09",
        "2026-02-12, 5, 2026-02-26",
        "2026-04-30, 2, 2026-05-07",
        "2026-09-24, 7, 2026-10-12",
        "2026-09-30, 15, 2026-10-27"
    })
    @DisplayName("§3.4: within so many working days, the start day not counted")
    void within(LocalDate start, int days, LocalDate end) {
        assertThat(DAYS.within(start, days)).isEqualTo(new Deadline(end, false));
        assertThat(DAYS.between(start, end)).isEqualTo(days);
    }

    @ParameterizedTest(name = "§3.4: {0} has 248 working days")
    @ValueSource(ints = {2025, 2026})
    @DisplayName("§3.4: both announced years have 248 working days")
    void workingDaysOfAYear(int year) {
        var last = Year.of(year).atMonth(12).atEndOfMonth();
        assertThat(DAYS.between(LocalDate.of(year - 1, 12, 31), last)).isEqualTo(248);
    }

    @ParameterizedTest(name = "§3.4: {0} is made up for")
    @ValueSource(
            strings = {
                "2025-01-26",
                "2025-02-08",
                "2025-04-27",
                "2025-09-28",
                "2025-10-11",
                "2026-01-04",
                "2026-02-14",
                "2026-02-28",
                "2026-05-09",
                "2026-09-20",
                "2026-10-10"
            })
    @DisplayName("§3.4: a Saturday or Sunday on which work is made up for is a working day")
    void madeUp(LocalDate day) {
        assertThat(DAYS.isWorkingDay(day)).isTrue();
    }

    @ParameterizedTest(name = "§3.4: {0} to {1} is off")
    @CsvSource({
        "2026-01-01, 2026-01-03",
        "2026-02-15, 2026-02-23",
        "2026-04-04, 2026-04-06",
        "2026-05-01, 2026-05-05",
        "2026-06-19, 2026-06-21",
        "2026-09-25, 2026-09-27",
        "2026-10-01, 2026-10-07"
    })
    @DisplayName("§3.4: holidays are no working days, whatever day of the week they are")
    void off(LocalDate first, LocalDate last) {
        assertThat(first.datesUntil(last.plusDays(1)).filter(DAYS::isWorkingDay))
                .isEmpty();
    }

    @Test
    @DisplayName("§3.4: counted from 2026-02-13, up to and with 2026-03-02 are 7 working days, backwards as many")
    void counted() {
        var start = LocalDate.of(2026, 2, 13);
        var end = LocalDate.of(2026, 3, 2);
        assertThat(DAYS.between(start, end)).isEqualTo(7);
        assertThat(DAYS.between(end, start)).isEqualTo(-7);
        assertThat(DAYS.between(start, start)).isZero();
    }

    @Test
    @DisplayName("§3.4: a period of days that ends on a rest day ends on the next working day")
    void rolls() {
        assertThat(DAYS.withinDays(LocalDate.of(2026, 9, 3), 30))
                .isEqualTo(new Deadline(LocalDate.of(2026, 10, 8), false));
        assertThat(DAYS.withinDays(LocalDate.of(2026, 9, 3), 27).on()).isEqualTo(LocalDate.of(2026, 9, 30));
    }

    @ParameterizedTest(name = "§3.4: {0} + {1} months is {2}")
    @CsvSource({
        "2026-01-31, 1, 2026-02-28", // a month's end that is made up for
        "2026-01-31, 3, 2026-04-30",
        "2026-03-16, 1, 2026-04-16",
        "2026-09-01, 1, 2026-10-08" // rolls over the national holiday
    })
    @DisplayName("§3.4: a period of months ends on the same day number, else at the month's end, and rolls")
    void months(LocalDate start, int months, LocalDate end) {
        assertThat(DAYS.withinMonths(start, months).on()).isEqualTo(end);
    }

    @Test
    @DisplayName("§3.4: not less than 20 days from 2026-09-12 is 2026-10-02, with a warning and 10-08 suggested")
    void atLeast() {
        var period = DAYS.atLeastDays(LocalDate.of(2026, 9, 12), 20);
        assertThat(period.earliest().on()).isEqualTo(LocalDate.of(2026, 10, 2));
        assertThat(period.endsOnRestDay()).isTrue();
        assertThat(period.suggested().on()).isEqualTo(LocalDate.of(2026, 10, 8));
        assertThat(DAYS.atLeastDays(LocalDate.of(2026, 9, 7), 20).endsOnRestDay())
                .as("a Sunday")
                .isTrue();
        assertThat(DAYS.atLeastDays(LocalDate.of(2026, 9, 8), 20).endsOnRestDay())
                .isFalse();
    }

    @Test
    @DisplayName(
            "§3.4: what is shown publicly for 5 working days from 2026-02-12 takes effect on 2026-02-27 at the earliest")
    void takesEffect() {
        assertThat(DAYS.firstDayAfter(LocalDate.of(2026, 2, 12), 5).on()).isEqualTo(LocalDate.of(2026, 2, 27));
    }

    @Test
    @DisplayName(
            "§3.4: what reaches into a year that is not announced is reckoned Monday to Friday, is provisional and ends no right")
    void provisional() {
        var end = DAYS.within(LocalDate.of(2026, 12, 30), 2);
        assertThat(end).isEqualTo(new Deadline(LocalDate.of(2027, 1, 1), true));
        assertThat(end.isLateOn(LocalDate.of(2027, 3, 1))).isTrue();
        assertThat(end.endsRightOn(LocalDate.of(2027, 3, 1))).isFalse();
        assertThat(DAYS.withinDays(LocalDate.of(2026, 12, 1), 60).provisional()).isTrue();
        assertThat(DAYS.withinMonths(LocalDate.of(2026, 12, 1), 1).provisional())
                .isTrue();
        assertThat(DAYS.atLeastDays(LocalDate.of(2026, 12, 20), 20).earliest().provisional())
                .isTrue();

        var announced = DAYS.within(LocalDate.of(2026, 12, 29), 2);
        assertThat(announced).isEqualTo(new Deadline(LocalDate.of(2026, 12, 31), false));
        assertThat(announced.endsRightOn(LocalDate.of(2026, 12, 31))).isFalse();
        assertThat(announced.endsRightOn(LocalDate.of(2027, 1, 1))).isTrue();
    }

    @Test
    @DisplayName("§3.4: a city without a calendar reckons Monday to Friday and everything provisional")
    void withoutCalendar() {
        var bare = WorkCalendar.read(List.of());
        assertThat(bare.within(LocalDate.of(2026, 9, 30), 1)).isEqualTo(new Deadline(LocalDate.of(2026, 10, 1), true));
    }
}
