package org.liandong.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RoomFormIT {

    private static final String STREET = "/h/110105026/";
    private static final String DISTRICT = "/h/110105/";
    private static final String OTHER_STREET = "/h/110101010/";
    private static final String LIST = "registry/org/list";
    private static final String UPLOAD = "registry/import/upload";
    private static final String AJAX = "partial/ajax";
    private static final Pattern ORG = Pattern.compile("registry/org/view\\?uscc=([0-9A-Z]{18})");

    private static final String TYPED = "上门走访，负责人说“下月换届”。\r\n<b>&amp; 'x' \"y\" {access.expired.title} 😀";

    private final Browser browser = new Browser();
    private String uscc;
    private String orgPage;

    @BeforeEach
    void logIn() {
        var list = browser.logIn("street.officer", STREET + LIST);
        var found = ORG.matcher(list.body());
        assertThat(found.find()).as("an organization of the demo set").isTrue();
        uscc = found.group(1);
        orgPage = STREET + "registry/org/view?uscc=" + uscc;
    }

    @Test
    @DisplayName("addresses of a page, its form and where it leads keep the room and name no file")
    void addresses() {
        for (String page : new String[] {orgPage, STREET + LIST, STREET + UPLOAD, STREET}) {
            var html = browser.get(page).body();
            assertThat(Pattern.compile("(?:href|action)=\"([^\"]*)\"")
                            .matcher(html)
                            .results()
                            .map(r -> r.group(1)))
                    .as(page)
                    .noneMatch(address -> address.contains(".xhtml") && !address.contains("/jakarta.faces.resource/"))
                    .anyMatch(address -> address.startsWith(STREET));
        }
        assertThat(browser.get(orgPage).body()).contains("action=\"" + STREET + "registry/org/view\"");
    }

    @Test
    @DisplayName("a form that is in order is taken, and leads on to a page of the same room")
    void redirectAfterPost() {
        var form = Form.of(browser.get(orgPage), "note").with("note:text", TYPED);

        var answer = browser.submit(orgPage, form);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).contains(Browser.SITE + orgPage);
        assertThat(browser.get(orgPage).body()).contains("下月换届");
    }

    @Test
    @DisplayName("a form that is refused comes back as it was filled in")
    void postback() {
        var form = Form.of(browser.get(orgPage), "contact")
                .with("contact:name", "赵敏")
                .with("contact:phone", "不是号码");

        var answer = browser.submit(orgPage, form);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("value=\"赵敏\"")
                .contains("value=\"不是号码\"")
                .contains("ld-error");
    }

    @Test
    @DisplayName("a form whose view the server has thrown away keeps its input, refused or taken")
    void expiredView() {
        var page = browser.get(orgPage);
        var refused = browser.submit(
                orgPage,
                forgotten(Form.of(page, "contact")).with("contact:name", "赵敏").with("contact:phone", "不是号码"));
        var taken = browser.submit(orgPage, forgotten(Form.of(page, "note")).with("note:text", "旧页面上写的话"));

        assertThat(refused.status()).isEqualTo(200);
        assertThat(refused.body()).contains("value=\"赵敏\"").contains("ld-error");
        assertThat(taken.status()).isEqualTo(302);
        assertThat(browser.get(orgPage).body()).contains("旧页面上写的话");
    }

    @Test
    @DisplayName("a form whose session is over is kept whole, and is taken when it is sent again after the login")
    void expiredLogin() {
        var form = Form.of(browser.get(orgPage), "note").with("note:text", TYPED);
        browser.forgetCookies();

        var expired = browser.submit(orgPage, form);

        assertThat(expired.status()).isEqualTo(401);
        assertThat(expired.cookies()).isEmpty();
        assertThat(expired.header("Content-Security-Policy").orElse("")).doesNotContain("unsafe", "nonce");
        assertThat(expired.header("Cache-Control")).contains("no-store");
        assertThat(expired.body())
                .contains("登录已过期")
                .contains("action=\"" + Browser.SITE + orgPage + "\"")
                .doesNotContain("<b>&amp; ");
        var kept = Form.kept(expired);
        assertThat(kept.fields()).containsExactlyInAnyOrderEntriesOf(form.fields());

        assertThat(browser.submit(orgPage, kept).status()).as("sent too early").isEqualTo(401);
        var beside = browser.logIn("street.officer", "/login/beside");
        assertThat(beside.status()).isEqualTo(200);
        assertThat(beside.body()).contains("已登录");

        var answer = browser.submit(orgPage, kept, "Origin", Browser.SITE.toString(), "Sec-Fetch-Site", "same-origin");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(browser.get(orgPage).body()).contains("{access.expired.title} 😀");
    }

    @Test
    @DisplayName("what another site's page sends without a session is not kept for its reader to send on")
    void expiredLoginFromElsewhere() {
        var form = Form.of(browser.get(orgPage), "note").with("note:text", "planted");
        browser.forgetCookies();

        for (String[] from : new String[][] {{"Origin", "https://example.org"}, {"Sec-Fetch-Site", "cross-site"}}) {
            var answer = browser.submit(orgPage, form, from);
            assertThat(answer.status()).isEqualTo(302);
            assertThat(answer.body()).doesNotContain("planted");
        }
    }

    @Test
    @DisplayName("an English reader is told in English that the login has expired")
    void expiredLoginInEnglish() {
        var form = Form.of(browser.get(orgPage), "note").with("note:text", "x");

        var expired = new Browser().submit(orgPage, form, "Accept-Language", "en-GB,en;q=0.9");

        assertThat(expired.body()).contains("lang=\"en\"").contains("Your sign-in has expired");
    }

    @Test
    @DisplayName("an upload whose session is over keeps its fields and says which file to choose again")
    void expiredUpload() {
        var form = Form.of(browser.get(STREET + UPLOAD), "upload").with("upload:mode", "ALL");
        var body = form.multipart("upload:file", "名录\"<1>.csv", "名称\r\n".getBytes(UTF_8));

        var expired = new Browser().send("POST", STREET + UPLOAD, body, "Content-Type", Form.MULTIPART);

        assertThat(expired.status()).isEqualTo(401);
        assertThat(Form.kept(expired).fields()).containsExactlyInAnyOrderEntriesOf(form.fields());
        assertThat(expired.body())
                .contains("enctype=\"multipart/form-data\"")
                .contains("<input type=\"file\" id=\"upload:file\" name=\"upload:file\">")
                .contains("请重新选择文件")
                .doesNotContain("<1>");
    }

    @Test
    @DisplayName("a form larger than any of ours is not kept, and its reader is told to go back to it")
    void expiredLoginTooLarge() {
        var form = Form.of(browser.get(orgPage), "note");
        for (int size : new int[] {1_100_000, 3_000_000}) {
            var expired = new Browser().submit(orgPage, form.with("note:text", "a".repeat(size)));
            assertThat(expired.status()).isEqualTo(401);
            assertThat(expired.body()).contains("无法保留").hasSizeLessThan(3000);
        }
    }

    @Test
    @DisplayName("a script's form without a session stays as it is, and is told above; after the login it goes through")
    void expiredAjax() {
        var form = ajax(Form.of(browser.get(orgPage), "note").with("note:text", "脚本送来的话"), "note:save");
        browser.forgetCookies();

        var told = browser.submit(orgPage, form, "Faces-Request", AJAX);

        assertThat(told.status()).isEqualTo(200);
        assertThat(told.header("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(told.body())
                .contains("<update id=\"messages\">")
                .contains("href=\"/login/beside\"")
                .doesNotContain("<redirect");

        browser.logIn("street.officer", "/login/beside");
        var answer = browser.submit(orgPage, form, "Faces-Request", AJAX);
        assertThat(answer.body()).contains("<redirect url=\"").contains(orgPage);
        assertThat(browser.get(orgPage).body()).contains("脚本送来的话");
    }

    @Test
    @DisplayName("a script's refused form is answered in part: the messages, with the room's addresses")
    void ajaxPostback() {
        var form = ajax(Form.of(browser.get(orgPage), "note").with("note:text", ""), "note:save");

        var answer = browser.submit(orgPage, form, "Faces-Request", AJAX);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body())
                .contains("<partial-response")
                .contains("<update id=\"note\">")
                .contains("ld-error");
        assertThat(answer.body()).contains("action=\"" + STREET + "registry/org/view\"");
    }

    private static Form ajax(Form form, String source) {
        return form.with("jakarta.faces.partial.ajax", "true")
                .with("jakarta.faces.source", source)
                .with("jakarta.faces.partial.event", "click")
                .with("jakarta.faces.partial.execute", "@all")
                .with("jakarta.faces.partial.render", "note");
    }

    private static Form forgotten(Form form) {
        return form.with("jakarta.faces.ViewState", "4711:-4711");
    }

    @Test
    @DisplayName(
            "a list is sent in on the page, its result stands in the same room, and its sheet comes back as a file")
    void uploadAndDownload() {
        var sheet = "统一社会信用代码,名称,类型,住所地街道代码\r\nX,无代码的组织,SERVICE,110105026\r\n";
        var form = Form.of(browser.get(STREET + UPLOAD), "upload").with("upload:mode", "GOOD");

        var sent = browser.send(
                "POST",
                STREET + UPLOAD,
                form.multipart("upload:file", "名录.csv", sheet.getBytes(UTF_8)),
                "Content-Type",
                Form.MULTIPART);

        assertThat(sent.status()).isEqualTo(302);
        var result = sent.header("Location").orElseThrow();
        assertThat(result).startsWith(Browser.SITE + STREET + "registry/import/preview?id=");
        var job = result.substring(result.indexOf("id=") + 3);
        var page = done(result.substring(Browser.SITE.toString().length()));
        assertThat(page.body()).contains("名录.csv").contains("无代码的组织");
        var download = browser.get("/api/v1" + STREET.replace("/h/", "/hubs/") + "jobs/" + job + "/sheet");
        assertThat(download.status()).isEqualTo(200);
        assertThat(download.header("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(download.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(download.body()).contains("无代码的组织");
    }

    /** The result's page once its job is done; the page asks again by itself until then. */
    private Page done(String path) {
        for (int tries = 0; tries < 2000; tries++) {
            var page = browser.get(path);
            if (page.body().contains("/sheet\"")) {
                return page;
            }
        }
        throw new IllegalStateException("the job did not end");
    }

    @Test
    @DisplayName("a page of one hub sent to another hub's address is 404 and does nothing, though he works in both")
    void postbackToAnotherHub() {
        var staff = "/api/v1/hubs/110105026/staff";
        var administrator = new IdentityProvider().bearer("street.admin");
        var given = browser.send(
                "POST",
                staff,
                "{\"email\":\"other.street.officer@example.org\",\"role\":\"ST\"}",
                "Authorization",
                administrator,
                "Content-Type",
                "application/json");
        assertThat(given.status()).isEqualTo(201);
        try {
            var officer = new Browser();
            officer.logIn("other.street.officer", OTHER_STREET);
            var here = Form.of(officer.get(orgPage), "note").with("note:text", "写在望京的页面上");

            assertThat(officer.submit(orgPage.replace(STREET, OTHER_STREET), here)
                            .status())
                    .isEqualTo(404);
            assertThat(officer.submit(orgPage, here).status()).isEqualTo(302);
            assertThat(officer.get(orgPage.replace(STREET, OTHER_STREET)).body())
                    .doesNotContain("写在望京的页面上");
            assertThat(browser.get(orgPage).body()).contains("写在望京的页面上");
        } finally {
            browser.send(
                    "DELETE",
                    staff + "/" + given.json().getJsonObject("member").getString("id") + "?reason=test",
                    "",
                    "Authorization",
                    administrator);
        }
    }

    @Test
    @DisplayName("a form sent into a room from above is 403, into one he may not enter 404")
    void postbackFromAboveAndOutside() {
        var officer = new Browser();
        officer.logIn("district.officer", DISTRICT);
        var upload = Form.of(officer.get(DISTRICT + UPLOAD), "upload");
        var note = Form.of(browser.get(orgPage), "note").with("note:text", "x");

        assertThat(officer.submit(STREET + UPLOAD, upload).status()).isEqualTo(403);
        assertThat(browser.submit(DISTRICT + "registry/org/view?uscc=" + uscc, note)
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("a link acts on nothing, whatever it carries: only a form that was sent does")
    void actionByLink() {
        var form = Form.of(browser.get(orgPage), "note").with("note:text", "planted-by-link");
        for (var sent : new Form[] {form, forgotten(form), form.with("jakarta.faces.ViewState", "stateless")}) {
            for (String method : new String[] {"GET", "HEAD"}) {
                assertThat(browser.send(method, orgPage + "&" + sent.urlEncoded(), "", "Sec-Fetch-Site", "cross-site")
                                .status())
                        .isEqualTo(400);
            }
        }
        assertThat(browser.get(orgPage).body()).doesNotContain("planted-by-link");
    }

    @Test
    @DisplayName("a form that cannot be read is 400, one that is too large 413, and neither is a failure")
    void unreadableForms() {
        var note = Form.of(browser.get(orgPage), "note");
        var upload = Form.of(browser.get(STREET + UPLOAD), "upload");
        byte[] large = upload.multipart("upload:file", "a.csv", new byte[21_000_000]);

        assertThat(browser.submit(orgPage, note.with("note:text", "a".repeat(3_000_000)))
                        .status())
                .isEqualTo(413);
        assertThat(browser.send("POST", STREET + UPLOAD, large, "Content-Type", Form.MULTIPART)
                        .status())
                .isEqualTo(413);
        assertThat(browser.send("POST", STREET + UPLOAD, "x", "Content-Type", "multipart/form-data")
                        .status())
                .isEqualTo(400);
        assertThat(browser.submit(STREET + UPLOAD, upload).status())
                .as("no file at all")
                .isEqualTo(400);
        assertThat(browser.submit(orgPage, note.with("primefaces.nonce", "<")).status())
                .isEqualTo(400);
        assertThat(browser.submit(orgPage, note.with("jakarta.faces.ViewState", "stateless"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("two tabs in two hubs of one session each show and keep their own hub")
    void twoTabsTwoHubs() {
        var officer = new Browser();
        officer.logIn("district.officer", DISTRICT);
        var above = officer.get(DISTRICT + LIST);
        var below = officer.get(STREET + LIST);

        assertThat(above.body()).contains("href=\"" + DISTRICT).doesNotContain("href=\"" + STREET);
        assertThat(below.body()).contains("href=\"" + STREET).doesNotContain("href=\"" + DISTRICT + LIST);
        assertThat(below.body()).contains("ld-readonly");
        assertThat(officer.get(DISTRICT + LIST).body()).doesNotContain("ld-readonly");
    }

    @Test
    @DisplayName("no page is reached by the name of its file, however it is written")
    void fileNames() {
        for (String path : new String[] {
            "/registry/org/list.xhtml",
            "/registry/org/list%2exhtml",
            "/registry/org/list.XHTML",
            "/registry/org/list.xhtml;x=1",
            "/registry/org/list.xhtml/",
            "/registry/org/list.xhtml%20",
            "/registry/org/list.xhtml.",
            "//registry/org/list.xhtml",
            "/./registry/org/list.xhtml",
            "/portal/home.xhtml",
            "/desk/home.xhtml",
            "/WEB-INF/web.xml",
            "//WEB-INF/web.xml",
            "/%57EB-INF/web.xml",
            STREET + "registry/org/list.xhtml",
            STREET + "registry/org/list%2exhtml",
            STREET + "registry/org/list.xhtml;x=1",
            STREET + "portal/home",
            STREET + "WEB-INF/web"
        }) {
            assertThat(browser.get(path).status()).as(path).isEqualTo(404);
        }
    }
}
