package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.browser.Chromium;
import org.liandong.browser.DeskPages;
import org.liandong.browser.PageIT;

class RoomPageIT extends PageIT {

    private static final String WANGJING = "/h/110105026/";
    private static final String ORGANIZATION = "52110105MJDW00010A";
    /** What sends something into the room: how he likes his own lists a reader keeps under /my. */
    private static final String WRITING =
            "main form[method=post]:not([action*='/my/']):has([type=submit]), main input[type=submit], main button:not([type=submit]), a[href*='/edit'], a[href*='/upload']";

    @Test
    @DisplayName("another street's room has no page: every address answers 404, with and without what it is about")
    void siblings(Chromium chromium) {
        chromium.as("other.street.officer").open("/h/110101010/");
        assertThat(DeskPages.all()).contains("", "registry/org/list", "registry/import/upload");

        for (String page : DeskPages.all()) {
            for (String query : List.of("", "?uscc=" + ORGANIZATION, "?id=1")) {
                chromium.open(WANGJING + page + query);
                assertThat(chromium.status()).as(page + query).isEqualTo(404);
                assertThat(chromium.text("h1")).isEqualTo("没有找到您要的内容");
                assertThat(chromium.source()).doesNotContain("望京");
            }
        }
    }

    @Test
    @DisplayName("the district reads a street's pages, is told that it only reads, and finds nothing to write with")
    void readingDown(Chromium chromium) {
        chromium.as("street.officer").open(WANGJING + "registry/org/view?uscc=" + ORGANIZATION);
        assertThat(chromium.texts(WRITING)).as("what the street itself finds").isNotEmpty();

        chromium.as("district.officer");
        for (String page : List.of("", "registry/org/list", "registry/org/view?uscc=" + ORGANIZATION)) {
            chromium.open(WANGJING + page);
            assertThat(chromium.status()).as(page).isEqualTo(200);
            assertThat(chromium.text(".ld-readonly")).contains("只读查看");
            assertThat(chromium.texts(WRITING)).as(page).isEmpty();
            assertThat(chromium.texts(".ld-rail a")).doesNotContain("导入名录");
        }
        chromium.open(WANGJING + "registry/import/upload");
        assertThat(chromium.status()).isEqualTo(403);
    }

    @Test
    @DisplayName("a request that the district's officer makes by hand in a street's room is refused with 403")
    void writingDown(Chromium chromium) {
        chromium.as("district.officer").open(WANGJING);

        for (String page : DeskPages.all()) {
            assertThat(chromium.post(WANGJING + page)).as(page).isEqualTo(403);
        }
        assertThat(chromium.post("/api/v1/hubs/110105026/organizations/imports"))
                .isEqualTo(403);
    }

    @Test
    @DisplayName("the language changes in place: same page, same query")
    void language(Chromium chromium) {
        chromium.as("street.officer").open(WANGJING + "registry/org/list?type=SERVICE&q=%E6%9C%9B%E4%BA%AC&lang=zh");
        var found = chromium.text(".ld-list-head");

        chromium.click("header details:last-of-type summary").follow("English");

        assertThat(chromium.address())
                .startsWith(WANGJING + "registry/org/list?")
                .contains("type=SERVICE", "q=");
        assertThat(chromium.text("h1")).isEqualTo("Social organizations");
        assertThat(chromium.text(".ld-list-head")).contains(found.replaceAll("\\D", ""));
        assertThat(chromium.find("#q").getDomAttribute("value")).isEqualTo("望京");

        chromium.open(WANGJING);
        assertThat(chromium.attributes("html", "lang")).as("kept").containsExactly("en");
        chromium.open(WANGJING + "?lang=zh");
        assertThat(chromium.attributes("html", "lang")).containsExactly("zh-CN");
    }

    @Test
    @DisplayName("who logs out is out: the portal is shown, and the room asks for the password again")
    void loggingOut(Chromium chromium) {
        chromium.as("street.admin").open(WANGJING);
        assertThat(chromium.text("header")).contains("李秀兰");

        chromium.click("header details:last-of-type summary").follow("退出登录");
        chromium.loggedOut();

        assertThat(chromium.address()).isEqualTo("/");
        chromium.open(WANGJING);
        assertThat(chromium.asksForPassword()).isTrue();
    }

    @Test
    @DisplayName("a wrong password is told on the same form, and lets nobody in")
    void wrongPassword(Chromium chromium) {
        chromium.visitor().open(WANGJING);

        chromium.type("#username", "platform.admin").type("#password", "wrong").press("#kc-login");

        assertThat(chromium.asksForPassword()).isTrue();
        assertThat(chromium.text("#kc-form-login")).contains("用户名或密码不正确");
    }
}
