package org.liandong.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.browser.Chromium;
import org.liandong.browser.PageCheck;
import org.liandong.browser.PageIT;

/** What every form with a draft does, shown with that of an organization. */
class FormDraftPageIT extends PageIT {

    private static final String ROOM = "/h/110105026/";
    private static final String FORM = ROOM + "registry/org/edit?lang=zh&uscc=";
    private static final String ADDRESS = "[id='org:address']";
    private static final String REPRESENTATIVE = "[id='org:legalRepresentative']";
    private static final String SAVE = "[id='org:save']";
    private static final String ASKS =
            "const leave = new Event('beforeunload', {cancelable: true}); window.dispatchEvent(leave);"
                    + " return leave.defaultPrevented";
    private static final ApiClient OFFICER = ApiClient.of("street.officer");
    private static final ApiClient STRANGER = ApiClient.of("other.street.officer");

    @AfterEach
    void noDraftIsLeft() {
        OFFICER.dropDrafts();
    }

    private static String imported(int n) {
        OFFICER.importSheet("110105026", SheetFixture.ofRows(1, n).text().getBytes(UTF_8), "ALL");
        return SheetFixture.code(n).value();
    }

    private static void changedBySomebody(String code, String fields) {
        var changed = OFFICER.send(
                "PUT",
                "/api/v1/hubs/110105026/organizations/" + code,
                "{\"type\":\"SERVICE\",\"street\":\"110105026\"," + fields + "}",
                "If-Match",
                "\"1\"");
        assertThat(changed.status()).as(new String(changed.body(), UTF_8)).isEqualTo(200);
    }

    private static String value(Chromium chromium, String field) {
        return chromium.find(field).getDomProperty("value");
    }

    private static void untilKept(Chromium chromium) {
        chromium.until("a draft", () -> chromium.text(".ld-draft-state").startsWith("草稿已自动保存"));
    }

    @Test
    @DisplayName("what is typed is kept by itself, gone on with later, shown field by field against what somebody else"
            + " wrote meanwhile, chosen from, and forgotten once it is saved")
    void road(Chromium chromium) {
        var code = imported(420_000);
        chromium.as("street.officer").open(FORM + code);
        chromium.type(ADDRESS, "望京南湖中园").type(REPRESENTATIVE, "李新苗");
        untilKept(chromium);
        assertThat(chromium.find(".ld-draft-drop").isDisplayed()).isTrue();

        chromium.open("/my/?lang=zh");
        assertThat(chromium.text("[aria-labelledby='drafts']"))
                .contains("修改登记信息：北京市朝阳区望京第420000社会服务中心", "望京街道")
                .doesNotContain("李新苗", "南湖中园");
        PageCheck.hold(chromium);
        assertThat(chromium.open("/my/?lang=en").text("[aria-labelledby='drafts']"))
                .as("begun in Chinese, read in English")
                .contains("Amend the entry of 北京市朝阳区望京第420000社会服务中心");
        PageCheck.hold(chromium);
        assertThat(chromium.open(ROOM + "?lang=zh").text("[aria-labelledby='drafts']"))
                .as("the home page of the room it is gone on with in")
                .contains("修改登记信息：北京市朝阳区望京第420000社会服务中心", "继续填写")
                .doesNotContain("望京街道");
        PageCheck.hold(chromium);
        chromium.open("/my/?lang=zh");
        assertThat(new String(OFFICER.get("/api/v1/my/drafts").body(), UTF_8))
                .contains(code)
                .doesNotContain("李新苗");
        assertThat(OFFICER.send("GET", "/api/v1/my/drafts", "", "Accept-Language", "en")
                        .json()
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("title"))
                .startsWith("Amend the entry of ");

        changedBySomebody(code, "\"name\":\"北京市朝阳区望京改名后中心\",\"address\":\"望京西园1号\",\"legalRepresentative\":\"赵一\"");
        chromium.open(FORM + code);
        assertThat(value(chromium, ADDRESS)).isEqualTo("望京西园1号");
        PageCheck.hold(chromium);
        chromium.follow("继续填写");
        assertThat(chromium.texts(".ld-conflicts tbody th")).containsExactly("名称", "法定代表人", "地址");
        assertThat(chromium.text(".ld-conflicts")).contains("赵一", "李新苗", "望京西园1号", "望京南湖中园");
        assertThat(value(chromium, "[id='org:name']")).as("changed by him only").isEqualTo("北京市朝阳区望京改名后中心");
        PageCheck.hold(chromium);
        chromium.phone();
        PageCheck.hold(chromium);
        chromium.desktop();

        chromium.click("[name='org:take:address'][value='theirs']");
        assertThat(value(chromium, ADDRESS)).isEqualTo("望京西园1号");
        chromium.press(SAVE);
        assertThat(chromium.text("#messages")).contains("已保存");
        var saved = OFFICER.get("/api/v1/hubs/110105026/organizations/" + code)
                .json()
                .getJsonObject("organization");
        assertThat(saved.getString("name")).isEqualTo("北京市朝阳区望京改名后中心");
        assertThat(saved.getString("address")).isEqualTo("望京西园1号");
        assertThat(saved.getString("legalRepresentative")).isEqualTo("李新苗");
        chromium.open(FORM + code);
        assertThat(chromium.text("main")).doesNotContain("继续填写");
    }

    @Test
    @DisplayName(
            "leaving asks only while something would be lost: not unchanged, not once a draft is kept, not on sending")
    void guard(Chromium chromium) {
        var code = imported(421_000);
        chromium.as("street.officer").open(FORM + code);
        assertThat(chromium.run(ASKS)).as("unchanged").isEqualTo(false);
        assertThat(chromium.run("const field = document.getElementById('org:address'); field.value = '新地址1号';"
                        + " field.dispatchEvent(new Event('input', {bubbles: true}));" + ASKS))
                .as("typed, not kept")
                .isEqualTo(true);
        untilKept(chromium);
        assertThat(chromium.run(ASKS)).as("kept").isEqualTo(false);

        chromium.type("[id='org:name']", "").press(SAVE);
        assertThat(chromium.texts("#messages a")).hasSize(1);
        assertThat(chromium.run("return document.activeElement.className")).isEqualTo("ld-notice ld-notice-red");
        untilKept(chromium);
        chromium.press(".ld-draft-drop");
        assertThat(chromium.text("#messages")).contains("已放弃草稿");
        assertThat(value(chromium, "[id='org:name']")).isEqualTo("北京市朝阳区望京第421000社会服务中心");
        assertThat(chromium.has(".ld-draft:not(.ld-drafted)")).isTrue();
    }

    @Test
    @DisplayName("without scripts a button keeps the draft, and the choice between two versions is made in sending")
    void withoutScripts(Chromium chromium) {
        var code = imported(422_000);
        chromium.as("street.officer").scripts(false).open(FORM + code);
        chromium.type(ADDRESS, "望京东园9号").press(".ld-draft-keep");
        assertThat(chromium.text("#messages")).contains("草稿已暂存");
        assertThat(value(chromium, ADDRESS)).isEqualTo("望京东园9号");

        changedBySomebody(code, "\"name\":\"北京市朝阳区望京第422000社会服务中心\",\"address\":\"望京西园1号\"");
        chromium.type(REPRESENTATIVE, "李新苗").press(SAVE);
        assertThat(chromium.texts(".ld-conflicts tbody th")).contains("地址");
        chromium.click("[name='org:take:address'][value='theirs']").press(SAVE);
        assertThat(chromium.text("#messages")).contains("已保存");
        assertThat(chromium.text("main")).contains("望京西园1号", "李新苗");
    }

    @Test
    @DisplayName("a contact of the hub's file knows drafts and conflicts too")
    void contact(Chromium chromium) {
        var code = imported(423_000);
        var contacts = "/api/v1/hubs/110105026/organizations/" + code + "/file/contacts";
        var id = OFFICER.send("POST", contacts, "{\"name\": \"张伟\", \"phone\": \"010-64700000\"}")
                .json()
                .getString("id");
        chromium.as("street.officer").open(ROOM + "registry/contact/edit?lang=zh&uscc=" + code + "&id=" + id);
        chromium.type("[id='contact:phone']", "010-64700001");
        untilKept(chromium);
        var changed = OFFICER.send(
                "PUT", contacts + "/" + id, "{\"name\": \"张伟\", \"phone\": \"010-64700009\"}", "If-Match", "\"1\"");
        assertThat(changed.status()).isEqualTo(200);
        chromium.press("[id='contact:save']");
        assertThat(chromium.text(".ld-conflicts")).contains("010-64700000", "010-64700009", "010-64700001");
        PageCheck.hold(chromium);
        chromium.press("[id='contact:save']");
        assertThat(chromium.text(".ld-table")).contains("010-64700001");
    }

    @Test
    @DisplayName("a draft is its writer's alone; limits name the rule; what another site sends is refused")
    void ownOnly() {
        var kept = OFFICER.send(
                "PUT",
                "/api/v1/my/drafts",
                "{\"form\":\"/h/110105026/registry/org/edit\",\"title\":\"录入社会组织\",\"typed\":{\"name\":\"新苗\"}}");
        assertThat(kept.status()).isEqualTo(200);
        var id = kept.json().getString("id");
        assertThat(new String(STRANGER.get("/api/v1/my/drafts").body(), UTF_8)).doesNotContain(id);
        assertThat(STRANGER.send("DELETE", "/api/v1/my/drafts/" + id, "").status())
                .isEqualTo(404);

        var large = OFFICER.send(
                "PUT",
                "/api/v1/my/drafts",
                "{\"form\":\"/h/110105026/registry/org/edit\",\"title\":\"录入社会组织\",\"typed\":{\"name\":\""
                        + "新".repeat(80_000) + "\"}}",
                "Accept-Language",
                "zh-CN");
        assertThat(large.status()).isEqualTo(422);
        assertThat(large.json().getString("detail")).contains("200");
        assertThat(large.json().getString("source")).isEqualTo("平台默认值");
        var elsewhere = OFFICER.send(
                "PUT", "/api/v1/my/drafts", "{\"form\":\"//example.org/\",\"title\":\"x\",\"typed\":{\"name\":\"x\"}}");
        assertThat(elsewhere.status()).isEqualTo(422);
        assertThat(OFFICER.send("DELETE", "/api/v1/my/drafts/" + id, "").status())
                .isEqualTo(204);
    }
}
