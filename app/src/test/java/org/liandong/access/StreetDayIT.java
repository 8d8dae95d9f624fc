package org.liandong.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.browser.Chromium;
import org.liandong.browser.PageCheck;
import org.liandong.browser.PageIT;
import org.liandong.shared.Clocks;
import org.liandong.tenancy.Databases;

/**
 * The days of three people, each begun at the desk in Chinese and ended on the phone in English: every page on the way is held
 * to {@link PageCheck}, and what the person came for is there in the end.
 */
class StreetDayIT extends PageIT {

    private static final String STREET = "/h/110105026/";
    private static final String ORGANIZATION = "/org/52110105MJDW00010A/";
    private static final byte[] PDF = "%PDF-1.4\n%day\n".getBytes(UTF_8);

    private final IdentityProvider provider = new IdentityProvider();
    private final Browser client = new Browser();

    @Test
    @DisplayName("row 1a, SOD-10: the administrator gives somebody a place to work and sees afterwards who gave it")
    void administrator(Chromium chromium) {
        var email = "day." + System.nanoTime() + "@example.org";
        at(chromium.desktop().as("street.admin"), STREET + "?lang=zh");
        assertThat(chromium.text("section[aria-labelledby=due]")).contains("今日到期", "本周到期", "已逾期");
        at(chromium, STREET + "due");
        chromium.open(STREET + "access/staff/invite");
        chromium.type("#invite\\:email", email)
                .type("#invite\\:familyName", "诸葛")
                .type("#invite\\:givenName", "云")
                .click("#invite\\:role option[value=ST]")
                .press("#invite\\:send");
        assertThat(chromium.text(".ld-notice-green")).contains("已授予角色", "诸葛云");
        at(chromium, STREET + "access/staff/list?q=" + email);
        chromium.follow("诸葛云");
        assertThat(chromium.find("#change").isDisplayed()).as("folded away").isFalse();
        chromium.click("#changing > summary").press("#change\\:save");
        assertThat(chromium.find("#change").isDisplayed()).as("unfolded").isTrue();
        assertThat(chromium.text("#change .ld-error")).contains("请填写理由", "不相容岗位分离要求第10项");
        chromium.click("#change\\:office option:last-child")
                .type("#change\\:reason", "到该处室工作")
                .press("#change\\:save");
        assertThat(chromium.text(".ld-notice-green")).contains("已更改诸葛云的任职");
        PageCheck.hold(chromium);

        at(chromium.phone(), chromium.address() + "&lang=en");
        var history = "section[aria-labelledby=history]";
        assertThat(chromium.texts(history + " strong")).hasSize(2);
        assertThat(chromium.text(history)).contains("李秀兰", "到该处室工作", "Office");
        chromium.click("#removing > summary")
                .type("#remove\\:reason", "moved away")
                .press("#remove\\:save");
        at(chromium, STREET + "access/staff/list?ended=1&q=" + email);
        assertThat(chromium.texts("td[data-label=To]")).containsOnly(today().toString());
        at(chromium, STREET + "access/staff/offices");
        at(chromium, "/my/messages");
        assertThat(chromium.has("summary[title], .ld-menu a[href$='" + STREET + "']"))
                .isTrue();

        chromium.open(STREET + "audit/list");
        assertThat(chromium.status()).isEqualTo(403);
        assertThat(chromium.text("main")).contains("not allowed");
        chromium.putUp();
        chromium.press(".ld-button-main");
        assertThat(chromium.address()).isEqualTo(STREET);
        chromium.open(STREET + "?lang=zh").desktop();
    }

    @Test
    @DisplayName(
            "row 2a, row 2b: the officer finds an organization, keeps its file, and looks at a list before taking it in")
    void officer(Chromium chromium) {
        at(chromium.desktop().as("street.officer"), STREET + "?lang=zh");
        at(chromium, STREET + "registry/org/list?q=国际人才&status=ACTIVE");
        assertThat(chromium.texts(".ld-list-state .ld-chip")).hasSize(2);
        chromium.follow("北京国际人才交流协会");
        chromium.click("section[aria-labelledby=contacts] summary").press("#contact\\:save");
        assertThat(chromium.texts("#contact .ld-error")).containsExactly("请填写联系人姓名", "请填写联系电话");
        PageCheck.hold(chromium);
        var name = "欧阳" + System.nanoTime();
        chromium.type("#contact\\:name", name)
                .type("#contact\\:phone", "010-64390001-8023")
                .press("#contact\\:save");
        assertThat(chromium.text("section[aria-labelledby=contacts] tbody")).contains(name);
        var organization = chromium.address();

        chromium.open(STREET + "registry/import/upload");
        chromium.choose("input[type=file]", "名单.csv", sheet().getBytes(UTF_8)).press("#upload\\:send");
        chromium.until("the preview", () -> chromium.has("#job\\:discard"));
        assertThat(chromium.text("main")).contains("校验码不符", "缺少名称");
        var preview = chromium.address();
        PageCheck.hold(chromium);

        at(chromium.phone(), STREET + "due?lang=en&for=ME&kind=PREVIEW");
        assertThat(chromium.text("tbody")).contains("名单.csv", "working days left");
        at(chromium, preview);
        chromium.press("#job\\:discard");
        assertThat(chromium.open(STREET + "due?for=ME&kind=PREVIEW").text("main"))
                .doesNotContain("名单.csv");
        at(chromium, organization);
        chromium.press("a[href*='contact/remove']");
        PageCheck.hold(chromium);
        chromium.press("main form [type=submit]");
        assertThat(chromium.text("section[aria-labelledby=contacts]")).doesNotContain(name);
        chromium.open(STREET + "?lang=zh").desktop();
    }

    /** Two rows that cannot be taken, and one that waits to be confirmed. */
    private static String sheet() {
        return "统一社会信用代码,名称,类型,住所地街道代码\n"
                + "52110105MJDW00011A,北京市朝阳区望京某服务中心,社会服务机构,110105026\n"
                + "52110105MJDW00010A,,社会服务机构,110105026\n"
                + "52110105MJ75000159,北京市朝阳区望京和睦服务中心,社会服务机构,110105026\n";
    }

    @Test
    @DisplayName(
            "row 2: who acts for an organization claims it, sees by when that is decided, and looks after its people")
    void member(Chromium chromium) {
        var address = provider.person("day.claimant", true, true);
        at(chromium.desktop().as("day.claimant"), "/my/claim?lang=zh");
        chromium.press("#claim\\:send");
        assertThat(chromium.texts("#claim .ld-error")).containsExactly("请填写统一社会信用代码", "请写明您与该组织的关系", "请上传证明材料");
        PageCheck.hold(chromium);
        chromium.type("#claim\\:uscc", unclaimed())
                .type("#claim\\:text", "理事")
                .choose("#claim\\:file", "a.pdf", PDF)
                .press("#claim\\:send");
        assertThat(chromium.text("td[data-label=批准期限]")).contains("个工作日", "至 ");
        PageCheck.hold(chromium);
        waitedFor(30, address);
        at(chromium.phone(), "/my/?lang=en");
        assertThat(chromium.text("td[data-label='Decision due']"))
                .contains("working days overdue", "you can ask the hub");
        chromium.press("td input[type=submit]");
        assertThat(chromium.text("td[data-label='Decision due']")).contains("Decided at");

        var last = today().plusDays(40);
        var email = "day." + System.nanoTime() + "@example.org";
        at(chromium.desktop().as("org.user"), ORGANIZATION + "people?lang=zh");
        chromium.type("#person\\:email", email)
                .type("#person\\:familyName", "诸葛")
                .type("#person\\:givenName", "亮");
        chromium.run("document.getElementById('person:to').value = arguments[0]", last.toString());
        chromium.press("#person\\:save");
        assertThat(chromium.text(".ld-notice-green")).contains("诸葛亮");
        at(chromium, ORGANIZATION);
        assertThat(chromium.text("section[aria-labelledby=due]"))
                .contains("诸葛亮的“社会组织用户”任期届满", last.toString(), "本组织管理员", "登记信息确认");
        at(chromium.phone(), ORGANIZATION + "people?lang=en");
        chromium.follow("诸葛亮").click("#removing > summary").type("#remove\\:reason", "left");
        PageCheck.hold(chromium);
        chromium.press("#remove\\:save");
        assertThat(chromium.text("main")).contains("has been removed").doesNotContain(email);
        at(chromium, "/my/messages/settings");
        at(chromium, "/my/calendar");
        chromium.open(ORGANIZATION + "?lang=zh").desktop();
    }

    /** As if the claim had been handed over so many days before. */
    private static void waitedFor(int days, String address) {
        try (var sql = Databases.owner()) {
            sql.update(
                    "update org_claim set submitted_at = submitted_at - interval ? day where state = 'SUBMITTED'"
                            + " and account_id = (select id from account where email = ?)",
                    days,
                    address);
            sql.commit();
        }
    }

    /** The last of the demo set's organizations in the street that the city has registered: nobody else here claims one. */
    private String unclaimed() {
        return client.get("/api/v1/public/organizations?hub=110105026&limit=50").json().getJsonArray("items").stream()
                .map(item -> item.asJsonObject().getString("uscc"))
                .filter(uscc -> uscc.startsWith("110000", 2))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    private static LocalDate today() {
        return LocalDate.now(Clocks.machine());
    }

    private static void at(Chromium chromium, String address) {
        chromium.open(address);
        assertThat(chromium.status()).as(address).isEqualTo(200);
        PageCheck.hold(chromium);
    }
}
