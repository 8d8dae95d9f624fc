package org.liandong.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.browser.Chromium;
import org.liandong.browser.PageCheck;
import org.liandong.browser.PageIT;

/** The way of a street's list from the file to the street's, the district's, the city's and everybody's pages. */
class ThinRoadPageIT extends PageIT {

    private static final Charset GB_18030 = Charset.forName("GB18030");
    private static final String ROOM = "/h/110105026/";
    private static final String KIND = "社会服务机构";
    private static final String CONFIRM = "[id='job:confirm']";
    private static final int ROWS = 2000;
    private static final int BAD = 40;
    private static final int FIRST = 400_000;

    /** Whose pages show figures, and where. */
    private static final Map<String, String> DESKS = Map.of(
            "street.officer", ROOM,
            "district.officer", "/h/110105/",
            "city.officer", "/h/110000/");

    @Test
    @DisplayName(
            "2,000 rows with 40 bad ones come in by the browser, come back with reasons, are mended, come in again and are seen everywhere")
    void theThinRoad(Chromium chromium) {
        var sheet = SheetFixture.ofRows(ROWS, FIRST);
        var before = figures(chromium);

        send(chromium, "望京名录.csv", sheet.broken(BAD).text().getBytes(GB_18030));
        assertThat(chromium.has("progress")).as("progress is shown").isTrue();
        awaitEnd(chromium);
        assertNumbers(chromium, ROWS, ROWS - BAD, BAD);
        assertRefusedRows(chromium);
        PageCheck.hold(chromium);
        assertSheet(chromium);
        awaitFigures(chromium, before, ROWS - BAD);

        send(chromium, "望京名录（改正）.csv", sheet.text().getBytes(UTF_8));
        awaitEnd(chromium);
        assertNumbers(chromium, ROWS, ROWS, 0);
        assertThat(chromium.text(".ld-notice-green")).contains("全部行已接收");
        assertThat(chromium.attributes(".ld-button-main", "href"))
                .as("nothing is left to mend: on to the organizations")
                .singleElement()
                .asString()
                .endsWith("registry/org/list");
        var mended = new String(chromium.download(".ld-button[href*=sheet]"), UTF_8);
        assertThat(mended.lines().filter(line -> line.contains(",未变化,"))).hasSize(ROWS - BAD);
        assertThat(mended.lines().filter(line -> line.contains(",已导入,"))).hasSize(BAD);
        awaitFigures(chromium, before, ROWS);

        assertInTheStreetsList(chromium);
        assertOnPublicPages(chromium);
        assertInTheLog(chromium);
    }

    private static void send(Chromium chromium, String name, byte[] content) {
        chromium.as("street.officer").open(ROOM + "registry/import/upload");
        chromium.choose("input[type=file]", name, content).press("[id='upload:send']");
        assertThat(chromium.address()).startsWith(ROOM + "registry/import/preview?id=");
        chromium.until("the preview", () -> chromium.has(CONFIRM));
        chromium.press(CONFIRM);
        assertThat(chromium.address()).startsWith(ROOM + "registry/import/result?id=");
        assertThat(chromium.text("#numbers")).contains(name);
    }

    private static void awaitEnd(Chromium chromium) {
        chromium.until("the import's end", () -> chromium.text("#numbers").contains("已完成"));
        assertThat(chromium.has("progress")).isFalse();
    }

    private static void assertNumbers(Chromium chromium, int total, int accepted, int rejected) {
        assertThat(numbers(chromium))
                .containsEntry("总行数", (long) total)
                .containsEntry("已接收", (long) accepted)
                .containsEntry("未接收", (long) rejected);
    }

    /** Every labelled number of the page. */
    private static Map<String, Long> numbers(Chromium chromium) {
        var labels = chromium.texts(".ld-numbers dt");
        var values = chromium.texts(".ld-numbers dd");
        var numbers = new LinkedHashMap<String, Long>();
        for (int i = 0; i < labels.size(); i++) {
            numbers.put(labels.get(i), Long.valueOf(values.get(i).replace(",", "")));
        }
        return numbers;
    }

    private static void assertRefusedRows(Chromium chromium) {
        var reasons = chromium.texts("td[data-label=原因]");
        assertThat(reasons).hasSize(BAD);
        for (int i = 0; i < BAD; i++) {
            assertThat(reasons.get(i)).contains(SheetFixture.RULES.get(i % SheetFixture.RULES.size()));
        }
    }

    private static void assertSheet(Chromium chromium) {
        var lines = new String(chromium.download(".ld-button-main[href*=sheet]"), GB_18030)
                .lines()
                .toList();
        assertThat(lines).hasSize(ROWS + 1);
        assertThat(lines.get(0)).isEqualTo("行号,结果,原因," + SheetFixture.HEADING);
        var refused = lines.stream().filter(line -> line.contains(",未接收,")).toList();
        assertThat(refused).hasSize(BAD);
        for (int i = 0; i < BAD; i++) {
            assertThat(refused.get(i)).contains(SheetFixture.RULES.get(i % SheetFixture.RULES.size()));
        }
    }

    /** The number of active service institutions on each desk and on the city's public page. */
    private static Map<String, Long> figures(Chromium chromium) {
        var figures = new LinkedHashMap<String, Long>();
        DESKS.forEach((account, room) -> {
            chromium.as(account).open(room + "?lang=zh");
            figures.put(account, numbers(chromium).get(KIND));
        });
        chromium.visitor().open("/hubs/110000");
        figures.put("everybody", numbers(chromium).get(KIND));
        return figures;
    }

    private static void awaitFigures(Chromium chromium, Map<String, Long> before, int more) {
        var expected = new LinkedHashMap<String, Long>();
        before.forEach((who, figure) -> expected.put(who, figure + more));
        chromium.until("figures " + expected, () -> figures(chromium).equals(expected));
    }

    private static void assertInTheStreetsList(Chromium chromium) {
        chromium.as("street.officer").open(ROOM + "registry/org/list");
        chromium.type("#q", name(3)).press("form[role=search] button");
        assertThat(chromium.texts(".ld-key a")).containsExactly(name(3));

        chromium.type("#q", SheetFixture.code(FIRST + 4).value()).press("form[role=search] button");
        assertThat(chromium.texts(".ld-key a")).containsExactly(name(4));

        chromium.open(ROOM + "registry/org/list").follow(KIND).follow("街道填报").follow("100");
        var first = chromium.texts(".ld-key a");
        chromium.press("a[rel=next]");
        assertThat(chromium.address()).contains("type=SERVICE", "standing=REPORTED", "size=100", "after=");
        assertThat(chromium.texts(".ld-key a")).hasSize(100).doesNotContainAnyElementsOf(first);
        assertThat(chromium.texts("td[data-label=类型]")).containsOnly(KIND);
        PageCheck.hold(chromium);
    }

    private static void assertOnPublicPages(Chromium chromium) {
        chromium.visitor().open("/organizations/" + SheetFixture.code(FIRST + 2));
        assertThat(chromium.text("h1")).isEqualTo(name(2));
        assertThat(chromium.text("main")).contains("本条信息由街道（乡镇）填报", "王芳", "2020-01-31");

        chromium.open("/hubs/110105026").follow("查看全部社会组织");
        assertThat(chromium.address()).contains("hub=110105026");
        chromium.type("#q", name(2)).press("form[role=search] button");
        assertThat(chromium.texts(".ld-key a")).containsExactly(name(2));
    }

    private static void assertInTheLog(Chromium chromium) {
        chromium.as("auditor").open("/h/110000/audit/list?object=" + SheetFixture.code(FIRST + 2));
        assertThat(chromium.texts("td[data-label=操作]")).containsExactly("登记");
        assertThat(chromium.text("td[data-label=操作人]")).contains("王建国", "望京街道");
        chromium.until("a place in the chain", () -> {
            chromium.open("/h/110000/audit/list?object=" + SheetFixture.code(FIRST + 2));
            return chromium.text("td[data-label=存证序号]").matches("\\d+");
        });
        chromium.click("td[data-label=变更内容] summary");
        assertThat(chromium.text("td[data-label=变更内容]")).contains(name(2), "街道填报");

        chromium.open("/h/110105026/audit/list");
        chromium.until("the newest steps", () -> chromium.has("td[data-label=操作]"));
        assertThat(chromium.texts("td[data-label=操作]")).contains("完成导入");
        assertThat(chromium.text("tbody")).contains("未变化行数");
    }

    private static String name(int n) {
        return "北京市朝阳区望京第" + (FIRST + n) + "社会服务中心";
    }
}
