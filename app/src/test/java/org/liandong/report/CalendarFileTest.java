package org.liandong.report;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VEvent;
import biweekly.property.Status;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.rules.Remaining;
import org.liandong.shared.Texts;
import org.liandong.tenancy.Due;
import org.liandong.tenancy.WorkFixture;
import org.liandong.tenancy.WorkKind;

class CalendarFileTest {

    private static final String SITE = "https://hub.example.gov.cn/";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String TITLE = "北京市朝阳区望京街道𠮷祥里社区“邻里守望，互助\\养老”服务中心；".repeat(6) + "尾";

    private static WorkRow row(String title, Due due) {
        var hub = WorkFixture.hub("110105", "朝阳区");
        return new WorkRow(
                WorkFixture.item(WorkKind.CLAIM, hub, title, due, "registry/claim/view?id=7"),
                hub,
                List.of(),
                WorkFor.ME,
                new Remaining(due, TODAY, 5));
    }

    private static VEvent event(String file) {
        var calendar = Biweekly.parse(file).first();
        assertThat(calendar.validate(ICalVersion.V2_0).isEmpty())
                .as("what the library finds wrong with it: " + calendar.validate(ICalVersion.V2_0))
                .isTrue();
        assertThat(calendar.getEvents()).hasSize(1);
        return calendar.getEvents().get(0);
    }

    private static LocalDate day(Date date) {
        return date.toInstant().atZone(ZoneId.systemDefault()).toLocalDate();
    }

    @Test
    @DisplayName("a deadline is an event of a whole day, with what it is, where, by which rule, and where it is done")
    void event() {
        var due = Due.ruled(LocalDate.of(2026, 11, 30), false, TODAY, "registry.claim.decideDays", "平台默认值");
        var event = event(new CalendarFile(SITE, Texts.in(Texts.CHINESE)).of(List.of(row("望京商会", due))));

        assertThat(event.getSummary().getValue()).isEqualTo("认领申请待批准：望京商会");
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(day(event.getDateStart().getValue())).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(day(event.getDateEnd().getValue())).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(event.getDescription().getValue())
                .contains(
                        "至 2026-11-30 平台默认值", "朝阳区", "\nhttps://hub.example.gov.cn/h/110105/registry/claim/view?id=7");
        assertThat(event.getUrl().getValue()).isEqualTo("https://hub.example.gov.cn/h/110105/registry/claim/view?id=7");
        assertThat(event.getUid().getValue()).matches("\\d+@hub\\.example\\.gov\\.cn");
        assertThat(event.getStatus().getValue()).isEqualTo(Status.confirmed().getValue());
        assertThat(event.getAlarms()).hasSize(1);
    }

    @Test
    @DisplayName("§3.4: a provisional deadline says so, in the reader's language, and is tentative")
    void provisional() {
        var due = Due.ruled(LocalDate.of(2027, 1, 5), true, TODAY, "registry.claim.decideDays", "平台默认值");
        var event = event(new CalendarFile(SITE, Texts.in(Locale.ENGLISH)).of(List.of(row("望京商会", due))));

        assertThat(event.getSummary().getValue()).startsWith("[provisional] ");
        assertThat(event.getDescription().getValue()).contains("provisionally until 2027-01-05");
        assertThat(event.getStatus().getValue()).isEqualTo(Status.tentative().getValue());
    }

    @Test
    @DisplayName(
            "what is called by hubs is told by their names in the reader's language; so is the hub where it is done")
    void hubs() {
        var chaoyang = WorkFixture.hub("110105", "朝阳区", "Chaoyang District");
        var wangjing = WorkFixture.hub("110105026", "望京街道", null);
        var due = Due.on(LocalDate.of(2026, 12, 1), null);
        var item = WorkFixture.item(WorkKind.HUB_CHANGE, chaoyang, "望京街道 → 朝阳区", due, "access/hub/view?id=7");
        var row = new WorkRow(item, chaoyang, List.of(wangjing, chaoyang), WorkFor.ME, new Remaining(due, TODAY, 5));

        var english = event(new CalendarFile(SITE, Texts.in(Locale.ENGLISH)).of(List.of(row)));
        assertThat(english.getSummary().getValue()).endsWith("望京街道 → Chaoyang District");
        assertThat(english.getDescription().getValue())
                .contains("Chaoyang District")
                .doesNotContain("朝阳区");
        assertThat(event(new CalendarFile(SITE, Texts.in(Texts.CHINESE)).of(List.of(row)))
                        .getSummary()
                        .getValue())
                .endsWith("望京街道 → 朝阳区");
    }

    @Test
    @DisplayName(
            "a long Chinese title with everything that needs escaping comes back whole, from lines of at most 75 octets")
    void foldedAndEscaped() {
        var due = Due.on(LocalDate.of(2026, 11, 30), "《办法》第5条，第2款；\\n");
        var file = new CalendarFile(SITE, Texts.in(Texts.CHINESE)).of(List.of(row(TITLE, due)));

        assertThat(file).endsWith("END:VCALENDAR\r\n").contains("\r\n ");
        assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(file.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThanOrEqualTo(75));
        assertThat(event(file).getSummary().getValue()).isEqualTo("认领申请待批准：" + TITLE);
        assertThat(event(file).getDescription().getValue()).contains("《办法》第5条，第2款；\\n");
    }

    @Test
    @DisplayName("nothing to do is a calendar without events, which stays subscribed")
    void empty() {
        var file = new CalendarFile(SITE, Texts.in(Texts.CHINESE)).of(List.of());
        assertThat(Biweekly.parse(file).first().getEvents()).isEmpty();
        assertThat(file).contains("X-WR-CALNAME:联动待办期限", "METHOD:PUBLISH");
    }

    @Test
    @DisplayName("a token is 192 bits, never the same, and what has another form is none")
    void token() {
        assertThat(CalendarToken.fresh().text())
                .matches("[A-Za-z0-9_-]{32}")
                .isNotEqualTo(CalendarToken.fresh().text());
        assertThat(CalendarToken.fresh().hash()).matches("[0-9a-f]{64}");
        assertThat(CalendarToken.read("short")).isEmpty();
        assertThat(CalendarToken.read("a".repeat(31) + "/")).isEmpty();
        assertThat(CalendarToken.fresh().toString()).isEqualTo("a calendar's token");
    }
}
