package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.browser.Chromium;
import org.liandong.browser.PageCheck;
import org.liandong.browser.PageIT;

class StaffPageIT extends PageIT {

    private static final String STAFF = "/h/110105026/access/staff/";

    @Test
    @DisplayName(
            "row 1a: an administrator invites, suspends, resumes and takes a role back, each with its reason (SOD-10)")
    void aDayOfStaff(Chromium chromium) {
        var email = "page." + System.nanoTime() + "@example.org";
        chromium.as("street.admin").open(STAFF + "invite?lang=zh");
        chromium.type("#invite\\:email", email)
                .type("#invite\\:familyName", "诸葛")
                .type("#invite\\:givenName", "云")
                .click("#invite\\:role option[value=ST]")
                .press("#invite\\:send");

        assertThat(chromium.text(".ld-notice-green")).contains("诸葛云", email, "只显示这一次");
        assertThat(chromium.text(".ld-once")).hasSize(16);
        hold(chromium);
        assertThat(chromium.open(STAFF + "list?q=" + email).texts("tbody th")).containsExactly("诸葛云");
        chromium.follow("诸葛云");

        chromium.click("#suspending > summary").press("#suspend\\:save");
        assertThat(chromium.text("#suspend .ld-error")).contains("不相容岗位分离要求第10项");
        assertThat(chromium.has("#change .ld-error")).isFalse();
        assertThat(chromium.find("#change").isDisplayed()).isFalse();
        hold(chromium);
        chromium.type("#suspend\\:reason", "离岗培训").press("#suspend\\:save");
        assertThat(chromium.text(".ld-head-title")).contains("暂停");
        hold(chromium);
        chromium.type("#resume\\:reason", "培训结束").press("#resume\\:save");
        assertThat(chromium.text(".ld-head-title")).contains("在任");
        assertThat(chromium.texts("section[aria-labelledby=history] strong")).containsExactly("恢复任职", "暂停任职", "授予角色");
        assertThat(chromium.text("section[aria-labelledby=history]")).contains("李秀兰", "离岗培训", "培训结束");
        chromium.click("#removing > summary");
        chromium.type("#remove\\:reason", "调离").press("#remove\\:save");

        assertThat(chromium.text(".ld-notice-green")).contains("已撤销诸葛云");
        assertThat(chromium.open(STAFF + "list?q=" + email).texts("tbody th")).isEmpty();
        assertThat(chromium.open(STAFF + "list?ended=1&q=" + email).texts("tbody th"))
                .containsExactly("诸葛云");
    }

    @Test
    @DisplayName("SOD-8, SOD-11: what does not go together is refused at its field, by name of the rule")
    void refused(Chromium chromium) {
        chromium.as("street.admin").open(STAFF + "invite?lang=zh");
        chromium.type("#invite\\:email", "street.admin@example.org")
                .click("#invite\\:role option[value=ST]")
                .press("#invite\\:send");

        assertThat(chromium.text(".ld-notice-red")).contains("不得在同一基地兼任业务角色", "不相容岗位分离要求第11项");
        assertThat(chromium.find("#invite\\:email").getDomProperty("value")).isEqualTo("street.admin@example.org");

        chromium.type("#invite\\:email", "district.officer@example.org").press("#invite\\:send");
        assertThat(chromium.text(".ld-notice-red")).contains("不相容岗位分离要求第8项");
    }

    @Test
    @DisplayName(
            "row 1: somebody's role in an organization is extended on his own page, with a reason, and the page tells it")
    void extending(Chromium chromium) {
        var email = "extended." + System.nanoTime() + "@example.org";
        chromium.as("org.user").open("/org/52110105MJDW00010A/people?lang=zh");
        chromium.type("#person\\:email", email)
                .type("#person\\:familyName", "上官")
                .type("#person\\:givenName", "文")
                .press("#person\\:save");
        chromium.follow("上官文");
        hold(chromium);
        chromium.click("#changing > summary");
        chromium.run("document.getElementById('change:to').value = '2099-12-31'");
        chromium.press("#change\\:save");
        assertThat(chromium.text("#change .ld-error")).contains("不相容岗位分离要求第10项");
        hold(chromium);
        chromium.type("#change\\:reason", "续聘一年").press("#change\\:save");
        assertThat(chromium.text(".ld-notice-green")).contains("已更改上官文的结束日期");
        assertThat(chromium.text("main")).contains("2099-12-31", "续聘一年");
        hold(chromium);
        assertThat(chromium.open("/org/52110105MJDW00010A/people").texts("tbody th"))
                .containsOnlyOnce("上官文");
        chromium.open("/org/52110105MJDW00010A/");
        chromium.follow(chromium.texts("[aria-labelledby=due] a").stream()
                .filter(link -> link.startsWith("上官文"))
                .findFirst()
                .orElseThrow());
        assertThat(chromium.text("h1")).isEqualTo("上官文");
        chromium.click("#removing > summary").type("#remove\\:reason", "测试结束").press("#remove\\:save");
        assertThat(chromium.text(".ld-notice-green")).contains("已移除上官文");
        assertThat(chromium.texts("tbody th")).doesNotContain("上官文");
    }

    @Test
    @DisplayName("SOD-10: of several administrators the one is dismissed in whose row the reason stands")
    void oneOfSeveral(Chromium chromium) {
        var administrators = "/h/110000/access/staff/administrators?lang=zh&hub=110101011";
        chromium.as("platform.admin").open("/h/110000/access/staff/administrators?lang=zh&hub=nowhere");
        assertThat(chromium.text(".ld-empty")).contains("没有代码或名称为“nowhere”的下级基地");
        chromium.open("/h/110000/access/staff/administrators?lang=zh&hub=%E5%89%8D%E9%97%A8%E8%A1%97%E9%81%93");
        assertThat(chromium.text("[aria-labelledby=administrators]")).contains("前门街道", "110101011");
        for (var name : List.of("甲", "乙")) {
            chromium.open(administrators)
                    .type("#appoint\\:email", "several." + System.nanoTime() + "@example.org")
                    .type("#appoint\\:familyName", "公孙")
                    .type("#appoint\\:givenName", name)
                    .press("#appoint\\:save");
        }
        chromium.click("tbody tr:first-child summary").press("tbody tr:first-child input[type=submit]");
        assertThat(chromium.find("tbody tr:first-child input[type=text]").isDisplayed())
                .as("a row without a reason stays open")
                .isTrue();
        assertThat(chromium.text("tbody tr:first-child .ld-error")).contains("请填写理由");
        hold(chromium);
        for (int left = chromium.open(administrators).texts("tbody th").size(); left > 0; left--) {
            chromium.click("tbody tr:first-child summary")
                    .type("tbody tr:first-child input[type=text]", "测试结束")
                    .press("tbody tr:first-child input[type=submit]");
            assertThat(chromium.text(".ld-notice-green")).isNotEmpty();
            assertThat(chromium.texts("tbody th")).hasSize(left - 1);
        }
    }

    @Test
    @DisplayName("an office is added and renamed; who only reads the staff finds nothing to change")
    void offices(Chromium chromium) {
        var name = "处室" + System.nanoTime();
        chromium.as("street.admin").open(STAFF + "offices?lang=zh");
        chromium.type("#office\\:name", name)
                .click("#office\\:kind option[value=OTHER]")
                .press("#office\\:save");
        assertThat(chromium.text(".ld-notice-green")).contains(name);
        chromium.follow(name);
        hold(chromium);
        chromium.type("#rename\\:name", name + "（新）").press("#rename\\:save");
        assertThat(chromium.texts("tbody th")).contains(name + "（新）");

        renamedMeanwhile(chromium, name);

        chromium.as("street.officer").open(STAFF + "offices?lang=zh");
        assertThat(chromium.has("main form")).isFalse();
        assertThat(chromium.open(STAFF + "invite").status()).isEqualTo(403);
        chromium.open(STAFF + "list").follow("王建国");
        assertThat(chromium.has("main form")).isFalse();
    }

    /** Somebody else renames the office while the form is open: both names are shown, and one is chosen. */
    private static void renamedMeanwhile(Chromium chromium, String name) {
        chromium.follow(name + "（新）");
        chromium.type("#rename\\:name", name + "（再改）");

        var client = new Browser();
        var bearer = new IdentityProvider().bearer("street.admin");
        var one = "/api/v1/hubs/110105026/offices/" + chromium.address().replaceAll(".*id=(\\d+).*", "$1");
        var seen = client.get(one, "Authorization", bearer).header("ETag").orElseThrow();
        assertThat(client.send(
                                "PUT",
                                one,
                                "{\"name\":\"" + name + "（他人）\"}",
                                "Authorization",
                                bearer,
                                "Content-Type",
                                "application/json",
                                "If-Match",
                                seen)
                        .status())
                .isEqualTo(200);

        chromium.press("#rename\\:save");
        assertThat(chromium.text(".ld-conflicts")).contains(name + "（新）", name + "（他人）", name + "（再改）");
        hold(chromium);
        chromium.press("#rename\\:save");
        assertThat(chromium.text(".ld-notice-green")).contains(name + "（再改）");
    }

    @Test
    @DisplayName("the top bar says where one is and as what; who works in one place is led there")
    void whereOneIs(Chromium chromium) {
        chromium.as("street.admin").open("/login");
        assertThat(chromium.address()).isEqualTo("/h/110105026/");
        chromium.open("/h/110105026/?lang=zh");
        assertThat(chromium.text(".ld-bar")).contains("街", "望京街道", "基地管理员");

        chromium.as("org.user").open("/org/52110105MJDW00010A/?lang=zh");
        assertThat(chromium.text(".ld-bar")).contains("社", "社会组织管理员");
        assertThat(chromium.texts("#managers ~ * tbody th, section[aria-labelledby=managers] tbody th"))
                .contains("周晓梅");
    }

    private static void hold(Chromium chromium) {
        PageCheck.hold(chromium);
        chromium.phone();
        PageCheck.hold(chromium);
        chromium.desktop();
    }
}
