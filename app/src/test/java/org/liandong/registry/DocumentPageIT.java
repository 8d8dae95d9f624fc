package org.liandong.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.browser.Chromium;
import org.liandong.browser.PageCheck;
import org.liandong.browser.PageIT;
import org.liandong.tenancy.DocumentFixture;
import org.liandong.tenancy.FakeClamd;

/** Documents in a hub's private file on an organization, by page and by operation. */
class DocumentPageIT extends PageIT {

    private static final String HUB = "110105026";
    private static final ApiClient OFFICER = ApiClient.of("street.officer");
    private static final ApiClient STRANGER = ApiClient.of("other.street.officer");
    private static final ApiClient DISTRICT = ApiClient.of("district.officer");

    private static String imported(int n) {
        OFFICER.importSheet(HUB, SheetFixture.ofRows(1, n).text().getBytes(UTF_8), "ALL");
        return SheetFixture.code(n).value();
    }

    private static String documents(String code) {
        return "/api/v1/hubs/" + HUB + "/organizations/" + code + "/documents";
    }

    private static ApiClient.Answer attached(String code, String name, byte[] content) {
        return OFFICER.upload(documents(code), name, content, Map.of());
    }

    private static List<JsonObject> listed(String code) {
        return OFFICER.get(documents(code)).json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    @Test
    @DisplayName(
            "4.1 row 2b: a document is attached, given out as it came and never shown, and withdrawn with a reason;"
                    + " a sibling finds nothing, who reads from above changes nothing")
    void road() {
        var code = imported(424_000);
        var content = DocumentFixture.pdf("登记证书");
        var answer = attached(code, "登记证书 2026.pdf", content);
        assertThat(answer.status()).as(new String(answer.body(), UTF_8)).isEqualTo(201);
        var document = listed(code).get(0);
        assertThat(document.getString("fileName")).isEqualTo("登记证书 2026.pdf");
        assertThat(document.getString("kind")).isEqualTo("PDF");
        assertThat(document.getInt("size")).isEqualTo(content.length);
        assertThat(document.getBoolean("scanned")).isTrue();

        var one = documents(code) + "/" + document.getString("id");
        var given = OFFICER.get(one + "/content");
        assertThat(given.body()).isEqualTo(content);
        assertThat(given.header("Content-Type")).startsWith("application/pdf");
        assertThat(given.header("Content-Disposition"))
                .isEqualTo("attachment; filename*=UTF-8''%E7%99%BB%E8%AE%B0%E8%AF%81%E4%B9%A6%202026.pdf");
        assertThat(given.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(given.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");

        assertThat(STRANGER.get(one + "/content").status()).isEqualTo(404);
        assertThat(STRANGER.get("/api/v1/hubs/110101010/organizations/" + code + "/documents/"
                                + document.getString("id") + "/content")
                        .status())
                .isEqualTo(404);
        assertThat(DISTRICT.get(one + "/content").status()).isEqualTo(200);
        assertThat(DISTRICT.send("POST", one + "/withdrawal", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);

        assertThat(attached(code, "又一份.pdf", content).status())
                .as("the same again")
                .isEqualTo(409);
        assertThat(OFFICER.send("POST", one + "/withdrawal", "{\"reason\":\" \"}")
                        .status())
                .isEqualTo(422);
        assertThat(OFFICER.send("POST", one + "/withdrawal", "{\"reason\":\"传错了\"}")
                        .status())
                .isEqualTo(204);
        assertThat(OFFICER.get(one + "/content").status()).isEqualTo(404);
        assertThat(listed(code).get(0).getString("withdrawnReason")).isEqualTo("传错了");
        assertThat(attached(code, "又一份.pdf", content).status()).isEqualTo(201);
    }

    @Test
    @DisplayName("what is refused says which file, why and by which rule, and is not kept")
    void refused() {
        var code = imported(425_000);
        refused(code, "表格.xlsx", DocumentFixture.xlsm(), "含有宏");
        refused(code, "报告.docx", DocumentFixture.pdf("x"), "与文件名不符");
        refused(code, "程序.pdf", new byte[] {'M', 'Z', 0, 1, 2}, "可以上传");
        refused(code, "空.txt", new byte[0], "空的");
        refused(code, "大.txt", "好".repeat(7_100_000).getBytes(UTF_8), "超过20 MB");
        refused(code, "测试.txt", FakeClamd.EICAR.getBytes(UTF_8), "有害程序（Win.Test.EICAR_HDB-1）");
        refused(code, "等待.txt", FakeClamd.SILENCE.getBytes(UTF_8), "请稍后再上传");
        assertThat(listed(code)).isEmpty();

        var log = new String(
                ApiClient.of("auditor")
                        .get("/api/v1/hubs/" + HUB + "/audit/events?objectType=Document&limit=10")
                        .body(),
                UTF_8);
        assertThat(log).contains("Win.Test.EICAR_HDB-1", "测试.txt");
    }

    private static void refused(String code, String name, byte[] content, String why) {
        var answer = attached(code, name, content);
        assertThat(answer.status()).as(name).isEqualTo(422);
        assertThat(answer.json().getString("detail")).contains(name, why);
    }

    @Test
    @DisplayName("on the page several files go up with their progress, what is refused says so, and one is withdrawn")
    void page(Chromium chromium) {
        var code = imported(426_000);
        var view = "/h/" + HUB + "/registry/org/view?lang=zh&uscc=" + code;
        chromium.as("street.officer").open(view);
        assertThat(chromium.text("[aria-labelledby='documents']")).contains("还没有文件", "20 MB");
        PageCheck.hold(chromium);

        chromium.choose("#uploadFile", "登记表.docx", DocumentFixture.docx())
                .choose("#uploadFile", "假的.pdf", DocumentFixture.xlsx())
                .click("[id='upload:attach']");
        chromium.until("a refusal", () -> chromium.text(".ld-upload-files").contains("与文件名不符"));
        chromium.putUp(); // the browser, too, tells of the 422
        chromium.open(view);
        assertThat(chromium.texts(".ld-documents tbody th")).containsExactly("登记表.docx");
        chromium.choose("#uploadFile", "证书.pdf", DocumentFixture.pdf("望京")).press("[id='upload:attach']");
        assertThat(chromium.texts(".ld-documents tbody th")).containsExactly("证书.pdf", "登记表.docx");
        PageCheck.hold(chromium);
        chromium.phone();
        PageCheck.hold(chromium);
        chromium.desktop();
        assertThat(chromium.download(".ld-documents tbody a")).isEqualTo(DocumentFixture.pdf("望京"));

        chromium.press(".ld-documents .ld-row-actions a");
        PageCheck.hold(chromium);
        chromium.press("[id='withdraw:go']");
        assertThat(chromium.text("#messages")).isNotEmpty();
        chromium.type("[id='withdraw:reason']", "传错了").press("[id='withdraw:go']");
        assertThat(chromium.text(".ld-documents")).contains("已撤下", "传错了");
        PageCheck.hold(chromium);
    }

    @Test
    @DisplayName("without scripts a file goes up with the form")
    void withoutScripts(Chromium chromium) {
        var code = imported(427_000);
        chromium.as("street.officer").scripts(false).open("/h/" + HUB + "/registry/org/view?lang=zh&uscc=" + code);
        chromium.choose("#uploadFile", "说明.txt", "望京".getBytes(UTF_8)).press("[id='upload:attach']");
        assertThat(chromium.text("#messages")).contains("已添加文件“说明.txt”");
        chromium.choose("#uploadFile", "假的.pdf", DocumentFixture.xlsx()).press("[id='upload:attach']");
        assertThat(chromium.text("#messages")).contains("与文件名不符", "平台默认值");
    }
}
