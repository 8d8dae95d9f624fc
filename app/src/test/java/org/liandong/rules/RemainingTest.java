package org.liandong.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.shared.Texts;
import org.liandong.tenancy.Due;

@DisplayName("§3.4: what is left of a period, as a badge tells it")
class RemainingTest {

    private static final Texts CHINESE = Texts.in(Texts.CHINESE);
    private static final Texts ENGLISH = Texts.in(Locale.ENGLISH);

    private static Remaining left(Due due, String today) {
        var day = LocalDate.parse(today);
        return new Remaining(due, day, WorkingDaysTest.ofBeijing().between(day, due.on()));
    }

    @ParameterizedTest(name = "on {0}: {1}, {2}")
    @CsvSource({
        "2026-11-23, blue, 剩 6 个工作日, 6 working days left",
        "2026-11-27, amber, 剩 2 个工作日, 2 working days left",
        "2026-11-30, amber, 剩 1 个工作日, 1 working day left",
        "2026-12-01, amber, 今日到期, Due today",
        "2026-12-02, red, 逾期 1 个工作日, 1 working day overdue",
        "2026-12-04, red, 逾期 3 个工作日, 3 working days overdue"
    })
    @DisplayName("§3.4: amber at two working days, red when it is late")
    void badge(String today, String kind, String chinese, String english) {
        var left = left(Due.on(LocalDate.of(2026, 12, 1), "《实施条例》第43条"), today);
        assertThat(left.kind()).isEqualTo(kind);
        assertThat(left.text(CHINESE)).isEqualTo(chinese);
        assertThat(left.text(ENGLISH)).isEqualTo(english);
        assertThat(left.detail(CHINESE)).isEqualTo("（至 2026-12-01，《实施条例》第43条）");
    }

    @Test
    @DisplayName("§3.4: late on a rest day is late, though no working day has passed; a provisional day says so")
    void restDayAndProvisional() {
        var over = left(Due.on(LocalDate.of(2026, 11, 27), null), "2026-11-28");
        assertThat(over.kind()).isEqualTo("red");
        assertThat(over.text(CHINESE)).isEqualTo("已逾期");
        assertThat(over.detail(CHINESE)).isEqualTo("（至 2026-11-27）");

        var provisional = Due.ruled(LocalDate.of(2027, 1, 5), true, LocalDate.of(2026, 12, 28), "x", "平台默认值");
        assertThat(left(provisional, "2026-12-28").detail(CHINESE)).isEqualTo("（暂定至 2027-01-05，平台默认值）");
        assertThat(left(provisional, "2026-12-28").detail(ENGLISH))
                .isEqualTo("(provisionally until 2027-01-05, set by this platform)");
    }
}
