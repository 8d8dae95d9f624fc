package org.liandong.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.browser.Chromium;
import org.liandong.browser.PageCheck;
import org.liandong.browser.PageIT;

/** The form in which one organization is entered and amended, and the pages of one contact. */
class OrgFormPageIT extends PageIT {

    private static final String FORM = "/h/110105026/registry/org/edit?lang=zh";
    private static final String VIEW = "/h/110105026/registry/org/view?uscc=";
    private static final String OF_HEPINGLI = "52110101MJDH12595E";
    private static final String STREETS = "[id='org:street'] optgroup option";
    private static final ApiClient OFFICER = ApiClient.of("street.officer");

    @AfterEach
    void noDraftIsLeft() {
        OFFICER.dropDrafts();
    }

    private static String code(int n) {
        return SheetFixture.code(n).value();
    }

    private static String imported(int n) {
        OFFICER.importSheet("110105026", SheetFixture.ofRows(1, n).text().getBytes(UTF_8), "ALL");
        return code(n);
    }

    @Test
    @DisplayName(
            "3.1, 4.1 row 2a: what is wrong is told as a field is left, again on sending, and the right entry is saved")
    void entering(Chromium chromium) {
        chromium.as("street.officer")
                .open("/h/110105026/registry/org/list?lang=zh")
                .follow("录入社会组织");
        chromium.type("[id='org:uscc']", "51110000MJ0123456D").click("[id='org:name']");
        chromium.until("an error beside the code", () -> chromium.has("[id='org:usccError'] .ld-error"));
        assertThat(chromium.text("[id='org:usccError']")).contains("第18位校验码不符", "GB 32100-2015");
        assertThat(chromium.text("#messages")).isEmpty();

        chromium.press("[id='org:save']");
        assertThat(chromium.texts("#messages a")).hasSize(3);
        assertThat(chromium.find("[id='org:uscc']").getDomProperty("value")).isEqualTo("51110000MJ0123456D");
        PageCheck.hold(chromium);
        chromium.phone();
        PageCheck.hold(chromium);
        chromium.desktop();

        chromium.type("[id='org:uscc']", code(415_000)).type("[id='org:name']", "北京市朝阳区望京新苗服务中心");
        chromium.click("[id='org:type'] option[value='SERVICE']");
        chromium.until("no error is left", () -> !chromium.has(".ld-error"));
        chromium.press("[id='org:save']");
        assertThat(chromium.text("#messages")).contains("已保存“北京市朝阳区望京新苗服务中心”的登记信息", "等待登记管理机关确认");
        assertThat(chromium.text("h1")).isEqualTo("北京市朝阳区望京新苗服务中心");

        chromium.open(FORM).type("[id='org:uscc']", code(415_000)).click("[id='org:name']");
        chromium.until("a link to who has the code", () -> chromium.has("[id='org:usccError'] a"));
        assertThat(chromium.text("[id='org:usccError']")).contains("登记库中已有", "望京街道");
    }

    @Test
    @DisplayName(
            "one of many streets is found by a part of its name or code, and what is chosen stays while others are looked for")
    void findingAStreet(Chromium chromium) {
        chromium.as("district.officer").open("/h/110105/registry/org/edit?lang=zh");
        int all = chromium.texts(STREETS).size();
        assertThat(all).isGreaterThan(300);

        chromium.type(".ld-find", "望京");
        assertThat(chromium.texts(STREETS)).containsExactly("望京街道");
        assertThat(street(chromium)).isEqualTo("110105026");
        PageCheck.hold(chromium);

        chromium.type(".ld-find", "怀柔区");
        assertThat(chromium.texts(STREETS)).hasSizeGreaterThan(10).contains("望京街道");
        assertThat(street(chromium)).isEqualTo("110105026");

        chromium.type(".ld-find", "没有的街道");
        assertThat(chromium.text(".ld-field:has(.ld-find)")).contains("没有相符的街道（乡镇）");
        assertThat(street(chromium)).isEqualTo("110105026");

        chromium.type(".ld-find", "110101010")
                .until("the other street", () -> street(chromium).equals("110101010"));
    }

    private static String street(Chromium chromium) {
        return chromium.find("[id='org:street']").getDomProperty("value");
    }

    @Test
    @DisplayName("two things wrong with one field are both told: as it is left, on sending, and above with a link each")
    void twoErrorsOfOneField(Chromium chromium) {
        chromium.as("street.officer").open(FORM);
        assertThat(chromium.find("[id='org:name']").getAttribute("aria-invalid"))
                .isNull();
        assertThat(described(chromium)).isEqualTo("org:nameHelp org:nameError");
        chromium.type("[id='org:name']", "=" + "名".repeat(300)).click("[id='org:address']");
        chromium.until(
                "both errors",
                () -> chromium.texts("[id='org:nameError'] .ld-error li").size() == 2);
        chromium.until("the input says that it is wrong", () -> chromium.has("[id='org:name'][aria-invalid='true']"));
        PageCheck.hold(chromium);

        chromium.press("[id='org:save']");
        assertThat(chromium.texts("[id='org:nameError'] .ld-error li"))
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).contains("公式"))
                .anySatisfy(text -> assertThat(text).contains("字"));
        assertThat(chromium.texts("#messages a[href='#org:name']")).hasSize(2);
        assertThat(described(chromium)).isEqualTo("org:nameHelp org:nameError");
        assertThat(chromium.has("[id='org:name'][aria-invalid='true']")).isTrue();
        assertThat(chromium.has("[id='org:address'][aria-invalid]")).isFalse();
        PageCheck.hold(chromium);
    }

    @Test
    @DisplayName("a refusal by a rule of the table leads to the rule, beside the form and not in its place")
    void toTheRule(Chromium chromium) {
        chromium.as("street.officer").open(FORM);
        chromium.type("[id='org:name']", "名".repeat(300)).press("[id='org:save']");

        var rule = "#messages a[target=_blank]";
        assertThat(chromium.texts(rule)).hasSize(1).first().asString().startsWith("查看规则");
        PageCheck.hold(chromium);
        chromium.open(chromium.find(rule).getDomAttribute("href"));
        assertThat(chromium.address()).isEqualTo("/h/110105026/rules/view?key=registry.org.nameLength");
        assertThat(chromium.text("main")).contains("200", "平台默认值");
    }

    private static String described(Chromium chromium) {
        return chromium.find("[id='org:name']").getAttribute("aria-describedby");
    }

    @Test
    @DisplayName("an entry saved as it stands writes nothing, and the page does not claim otherwise")
    void nothingChanged(Chromium chromium) {
        chromium.as("street.officer").open(FORM + "&uscc=" + imported(750_200)).press("[id='org:save']");
        assertThat(chromium.text("#messages")).contains("没有变化").doesNotContain("已保存");
        assertThat(chromium.texts(".ld-timeline time")).hasSize(1);
    }

    @Test
    @DisplayName(
            "somebody else wrote meanwhile: what only he changed is taken over, nothing typed is lost, and saving goes on")
    void overtaken(Chromium chromium) {
        var code = imported(416_000);
        chromium.as("street.officer").open(FORM + "&uscc=" + code).type("[id='org:address']", "望京南湖中园");
        var changed = OFFICER.send(
                "PUT",
                "/api/v1/hubs/110105026/organizations/" + code,
                "{\"name\":\"北京市朝阳区望京改名服务中心\",\"type\":\"SERVICE\",\"street\":\"110105026\"}",
                "If-Match",
                "\"1\"");
        assertThat(changed.status()).isEqualTo(200);

        chromium.press("[id='org:save']");
        assertThat(chromium.text("#messages")).contains("刚被他人修改过");
        assertThat(chromium.text(".ld-conflicts")).contains("北京市朝阳区望京改名服务中心", "北京市朝阳区望京第416000社会服务中心", "已采用现在的内容");
        assertThat(chromium.find("[id='org:address']").getDomProperty("value")).isEqualTo("望京南湖中园");
        assertThat(chromium.find("[id='org:name']").getDomProperty("value")).isEqualTo("北京市朝阳区望京改名服务中心");
        PageCheck.hold(chromium);

        chromium.press("[id='org:save']");
        assertThat(chromium.text("h1")).isEqualTo("北京市朝阳区望京改名服务中心");
        assertThat(chromium.text("main")).contains("望京南湖中园");
    }

    @Test
    @DisplayName("the form is sent without scripts too, and a field left empty is emptied")
    void withoutScripts(Chromium chromium) {
        var code = imported(417_000);
        chromium.as("street.officer").scripts(false).open(FORM + "&uscc=" + code);
        chromium.type("[id='org:address']", "望京西园9号").press("[id='org:save']");
        assertThat(chromium.text("#messages")).contains("已保存");
        assertThat(chromium.text("main")).contains("望京西园9号");

        chromium.open(FORM + "&uscc=" + code).type("[id='org:address']", "").press("[id='org:save']");
        assertThat(OFFICER.get("/api/v1/hubs/110105026/organizations/" + code)
                        .json()
                        .getJsonObject("organization"))
                .doesNotContainKey("address");
    }

    @Test
    @DisplayName("4.1 row 2a, SOD-8: no form for who reads down; somebody else's entry is refused and says whose it is")
    void refused(Chromium chromium) {
        chromium.as("district.officer").open(FORM);
        assertThat(chromium.status()).isEqualTo(403);
        assertThat(chromium.complaints())
                .as("the browser, too, tells of the 403")
                .hasSize(1);
        chromium.open("/h/110105026/registry/org/list");
        assertThat(chromium.text(".ld-head")).doesNotContain("录入社会组织");

        chromium.as("street.officer").open(FORM + "&uscc=" + OF_HEPINGLI);
        assertThat(chromium.text(".ld-refusal")).contains("和平里街道", "三级职责分工");
        assertThat(chromium.has("[id='org:save']")).isFalse();
        PageCheck.hold(chromium);
        chromium.open(FORM + "&uscc=nonsense");
        assertThat(chromium.status()).isEqualTo(404);
    }

    @Test
    @DisplayName("4.1 row 2b: a contact is corrected, and removed after being asked once more")
    void contact(Chromium chromium) {
        var code = imported(418_000);
        var added = OFFICER.send(
                "POST",
                "/api/v1/hubs/110105026/organizations/" + code + "/file/contacts",
                "{\"name\": \"张伟\", \"phone\": \"010-64700000\"}");
        assertThat(added.status()).isEqualTo(201);
        chromium.as("street.officer").open(VIEW + code + "&lang=zh").press(".ld-row-actions a");
        PageCheck.hold(chromium);
        chromium.type("[id='contact:phone']", "问前台").press("[id='contact:save']");
        assertThat(chromium.text("#messages")).contains("联系电话“问前台”");
        chromium.type("[id='contact:phone']", "010-64700001").press("[id='contact:save']");
        assertThat(chromium.text(".ld-table")).contains("010-64700001");

        chromium.press(".ld-row-actions a + a");
        PageCheck.hold(chromium);
        chromium.press("[id='contact:remove']");
        assertThat(chromium.text("#messages")).contains("已移除联系人张伟");
        assertThat(chromium.text("main")).contains("还没有联系人");
    }
}
