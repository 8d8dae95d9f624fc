package org.liandong.registry;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.liandong.browser.Chromium;
import org.liandong.browser.PageCheck;
import org.liandong.browser.PageIT;
import org.liandong.tenancy.Databases;

class ImportPageIT extends PageIT {

    private static final String ROOM = "/h/110105026/";
    private static final String SEND = "[id='upload:send']";
    private static final String CONFIRM = "[id='job:confirm']";

    @BeforeEach
    void uploadPage(Chromium chromium) {
        chromium.as("street.officer").open(ROOM + "registry/import/upload?lang=zh");
    }

    @Test
    @DisplayName("nothing chosen: the page says so beside the field and above, with a link to it")
    void nothingChosen(Chromium chromium) {
        chromium.press(SEND);

        assertRefused(chromium, "没有收到文件");
        assertThat(chromium.attributes("#messages a", "href")).containsExactly("#upload:file");
    }

    static Stream<Arguments> noSheets() {
        var text = SheetFixture.ofRows(2, 410_000).text();
        return Stream.of(
                Arguments.of("empty.csv", new byte[0], "文件是空的"),
                Arguments.of("blank.csv", "\r\n".getBytes(UTF_8), "缺少必需的列"),
                Arguments.of("list.xlsx", new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0, 8, 0}, "这是Excel工作簿"),
                Arguments.of("picture.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0}, "也不是文本"),
                Arguments.of("utf16.csv", text.getBytes(UTF_16LE), "文件"),
                Arguments.of("broken.csv", (text + "\u0000").getBytes(UTF_8), "文件"),
                Arguments.of("other.csv", "名称,类型\r\n望京,基金会\r\n".getBytes(UTF_8), "缺少必需的列"),
                Arguments.of("twice.csv", ("名称," + text).getBytes(UTF_8), "“名称”一列出现了两次"),
                Arguments.of("quotes.csv", (text + "\"x").getBytes(UTF_8), "引号没有成对"));
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("noSheets")
    @DisplayName("what is no list is refused at once, says why, and leaves the page ready for another file")
    void noSheet(String name, byte[] content, String reason, Chromium chromium) {
        chromium.choose("input[type=file]", name, content).press(SEND);

        assertRefused(chromium, reason);
        assertThat(chromium.has(SEND)).isTrue();
    }

    private static void confirm(Chromium chromium) {
        chromium.until("the preview", () -> chromium.has(CONFIRM));
        chromium.press(CONFIRM);
    }

    private static void assertRefused(Chromium chromium, String reason) {
        assertThat(chromium.address()).startsWith(ROOM + "registry/import/upload");
        assertThat(chromium.text("#messages")).contains(reason);
        assertThat(chromium.has(".ld-error, .ld-notice-red")).isTrue();
        PageCheck.hold(chromium);
    }

    @Test
    @DisplayName("the empty sheet the page offers has the headings it takes")
    void emptySheet(Chromium chromium) {
        var filled = new String(chromium.download("a[download]"), UTF_8)
                + SheetFixture.ofRows(1, 445_000)
                        .text()
                        .lines()
                        .skip(1)
                        .findFirst()
                        .orElseThrow()
                        .replace(",备注445000", "");

        chromium.choose("input[type=file]", "filled.csv", filled.getBytes(UTF_8))
                .press(SEND);
        confirm(chromium);
        chromium.until("the end", () -> chromium.text("#numbers").contains("已完成"));

        assertThat(chromium.text(".ld-notice-green")).contains("全部行已接收");
    }

    @Test
    @DisplayName("all or nothing: one bad row holds the sheet back, and the page says what to do")
    void allOrNothing(Chromium chromium) {
        chromium.click("input[type=radio][value=ALL]")
                .choose(
                        "input[type=file]",
                        "all.csv",
                        SheetFixture.ofRows(5, 411_000).broken(1).text().getBytes(UTF_8))
                .press(SEND);
        chromium.until("the preview", () -> chromium.has("[id='job:confirmGood']"));

        assertThat(chromium.has(CONFIRM)).isFalse();
        assertThat(chromium.text(".ld-notice-amber")).contains("有不接收的行", "只导入正确的行");
        chromium.open(ROOM + "registry/org/list?q=" + SheetFixture.code(411_000));
        assertThat(chromium.text(".ld-empty")).contains("没有符合条件的社会组织");
    }

    @Test
    @DisplayName("an import is found again on the home page, and one that does not exist is 404")
    void foundAgain(Chromium chromium) {
        chromium.choose(
                        "input[type=file]",
                        "again.csv",
                        SheetFixture.ofRows(1, 412_000).text().getBytes(UTF_8))
                .press(SEND);
        confirm(chromium);
        chromium.until("the end", () -> chromium.text("#numbers").contains("已完成"));
        var result = chromium.address();

        chromium.open(ROOM).follow("again.csv");

        assertThat(chromium.address()).isEqualTo(result);
        for (String id : new String[] {"", "?id=1", "?id=x"}) {
            chromium.open(ROOM + "registry/import/result" + id);
            assertThat(chromium.status()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("what is looked at shows what would change, is discarded, and nothing of it is in the list")
    void discarded(Chromium chromium) {
        chromium.choose(
                        "input[type=file]",
                        "look.csv",
                        SheetFixture.ofRows(3, 443_000).broken(1).text().getBytes(UTF_8))
                .press(SEND);
        chromium.until("the preview", () -> chromium.has(CONFIRM));

        assertThat(chromium.texts(".ld-numbers dd")).containsExactly("3", "2", "0", "0", "1");
        assertThat(chromium.texts("td[data-label=原因]")).hasSize(1);
        assertThat(chromium.text("main"))
                .contains("等待确认，尚未写入", "确认导入后：新增2个、不接收1行。")
                .doesNotContain("已完成");
        PageCheck.hold(chromium);
        chromium.phone();
        PageCheck.hold(chromium);
        chromium.desktop().press("[id='job:discard']");

        assertThat(chromium.text("main")).contains("已放弃“look.csv”");
        chromium.open(ROOM + "registry/org/list?q=" + SheetFixture.code(443_000));
        assertThat(chromium.text(".ld-empty")).contains("没有符合条件的社会组织");
    }

    @Test
    @DisplayName("good rows only: the page says how many were left out, how they are mended and where they go")
    void partlyTaken(Chromium chromium) {
        chromium.choose(
                        "input[type=file]",
                        "partly.csv",
                        SheetFixture.ofRows(3, 750_300).broken(1).text().getBytes(UTF_8))
                .press(SEND);
        confirm(chromium);
        chromium.until("the end", () -> chromium.text("#numbers").contains("已完成"));

        assertThat(chromium.text(".ld-notice-amber")).contains("有1行未接收", "整张表重新上传");
        PageCheck.hold(chromium);
        chromium.follow("重新上传");
        assertThat(chromium.address()).startsWith(ROOM + "registry/import/upload");
        chromium.open("/my/messages");
        assertThat(chromium.text("main")).contains("“partly.csv”核对完成：3行中2行无误，尚未写入", "“partly.csv”导入完成：3行中2行已接收");
    }

    @Test
    @DisplayName("a file too large for any form is told where it was chosen, before it is sent")
    void tooLarge(Chromium chromium) {
        assertThat(chromium.has(".ld-error")).as("before anything is chosen").isFalse();
        chromium.choose("input[type=file]", "large.csv", new byte[(20 << 20) + 1]);
        assertThat(chromium.text("[role=alert].ld-error")).contains("超过20 MB");
        chromium.click(SEND);
        assertThat(chromium.has(SEND)).isTrue();
        PageCheck.hold(chromium);

        chromium.choose("input[type=file]", "small.csv", "名称\r\n".getBytes(UTF_8));
        assertThat(chromium.has("[role=alert].ld-error")).isFalse();
    }

    @Test
    @DisplayName("the file chooser speaks the language of the page, not the browser's, and names what was chosen")
    void chooser(Chromium chromium) {
        assertThat(chromium.text(".ld-file")).contains("选择文件", "未选择文件");
        chromium.choose("input[type=file]", "望京.csv", "名称\r\n".getBytes(UTF_8));
        assertThat(chromium.text(".ld-file")).contains("望京.csv").doesNotContain("未选择文件");
        PageCheck.hold(chromium);

        chromium.open(ROOM + "registry/import/upload?lang=en");
        assertThat(chromium.text(".ld-file")).contains("Choose file", "No file chosen");
        chromium.open(ROOM + "registry/import/upload?lang=zh");
    }

    @Test
    @DisplayName("a list taken in once is told so when it is sent again, and shows the result of that time")
    void again(Chromium chromium) {
        var list = SheetFixture.ofRows(2, 444_000).text().getBytes(UTF_8);
        chromium.choose("input[type=file]", "first.csv", list).press(SEND);
        confirm(chromium);
        chromium.until("the end", () -> chromium.text("#numbers").contains("已完成"));

        chromium.open(ROOM + "registry/import/upload")
                .choose("input[type=file]", "second.csv", list)
                .press(SEND);

        assertThat(chromium.text("#numbers")).contains("first.csv");
        assertThat(chromium.text(".ld-notice-blue")).contains("这份文件已经导入过");
        PageCheck.hold(chromium);
    }

    @Test
    @DisplayName("a job is found in the list of jobs with its file, and one that has ended offers no cancelling")
    void jobs(Chromium chromium) {
        chromium.choose(
                        "input[type=file]",
                        "列表任务.csv",
                        SheetFixture.ofRows(1, 439_000).text().getBytes(UTF_8))
                .press(SEND);
        confirm(chromium);
        chromium.until("the end", () -> chromium.text("#numbers").contains("已完成"));
        var id = chromium.address().replaceFirst(".*id=", "");

        chromium.open(ROOM + "jobs/list");
        assertThat(chromium.texts(".ld-key a")).contains("列表任务.csv");
        assertThat(chromium.text("tbody")).contains("列表任务-结果.csv", "保留至", "本人");

        chromium.open(ROOM + "jobs/view?id=" + id);
        assertThat(chromium.text("main")).contains("列表任务.csv", "已完成", "列表任务-结果.csv");
        assertThat(chromium.has("[id='job:cancel']")).isFalse();
        PageCheck.hold(chromium);
        assertThat(chromium.text("main")).doesNotContain("重新处理");
        try (var owner = Databases.owner()) {
            owner.update("update job set claim = 2 where id = ?", id);
            owner.commit();
        }
        chromium.open(ROOM + "jobs/view?id=" + id);
        assertThat(chromium.text("main")).contains("服务器重启后已从头重新处理");
        PageCheck.hold(chromium);
        assertThat(chromium.open(ROOM + "jobs/list?mine=1").text("tbody")).contains("服务器重启后已从头重新处理");
        chromium.open(ROOM + "jobs/view?id=1");
        assertThat(chromium.status()).isEqualTo(404);
    }

    @Test
    @DisplayName("a job that runs is cancelled by who started it, says so, and leaves nothing written")
    void cancelled(Chromium chromium) {
        chromium.choose(
                        "input[type=file]",
                        "取消.csv",
                        SheetFixture.ofRows(40_000, 500_000).text().getBytes(UTF_8))
                .press(SEND);
        var id = chromium.address().replaceFirst(".*id=", "");
        chromium.open(ROOM + "jobs/view?id=" + id).press("[id='job:cancel']");

        assertThat(chromium.text("main")).contains("已取消", "取消前没有写入任何内容");
        assertThat(chromium.has("[id='job:cancel']")).isFalse();
        PageCheck.hold(chromium);
        chromium.open(ROOM + "jobs/list?state=CANCELLED&mine=1");
        assertThat(chromium.texts(".ld-key a")).contains("取消.csv");
        assertThat(chromium.texts(".ld-list-state .ld-chip")).hasSize(2);
        PageCheck.hold(chromium);
        chromium.phone();
        PageCheck.hold(chromium);
        chromium.open(ROOM + "registry/org/list?q=" + SheetFixture.code(500_000));
        assertThat(chromium.text(".ld-empty")).contains("没有符合条件的社会组织");
        chromium.desktop();
    }
}
