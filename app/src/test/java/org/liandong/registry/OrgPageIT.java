package org.liandong.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.browser.Chromium;
import org.liandong.browser.PageCheck;
import org.liandong.browser.PageIT;

/** The list of a room's organizations and the page of one. */
class OrgPageIT extends PageIT {

    private static final String LIST = "/h/110105026/registry/org/list";
    private static final String VIEW = "/h/110105026/registry/org/view?uscc=";
    private static final String CENTRE = "52110105MJDW003878";

    @Test
    @DisplayName("the list narrows by state and type and opens an organization; nothing found says what to do")
    void list(Chromium chromium) {
        chromium.as("street.officer").open(LIST + "?lang=zh").follow("变更中");
        assertThat(chromium.texts(".ld-key a")).containsExactly("北京市朝阳区望京阳光助残服务中心");

        chromium.press(".ld-key a");
        assertThat(chromium.text("h1")).isEqualTo("北京市朝阳区望京阳光助残服务中心");
        assertThat(chromium.text(".ld-head")).contains("变更中");

        chromium.open(LIST + "?q=zzz&type=FOUNDATION");
        assertThat(chromium.text(".ld-empty")).contains("没有符合条件的社会组织");
        chromium.follow("清除条件");
        assertThat(chromium.address()).isEqualTo(LIST);
    }

    @ParameterizedTest
    @ValueSource(strings = {LIST + "?type=COMPANY", LIST + "?status=x", VIEW, VIEW + "x", VIEW + "52110105MJDW00019X"})
    @DisplayName("a list or an organization that does not exist is 404")
    void notFound(String address, Chromium chromium) {
        chromium.as("street.officer").open(address);

        assertThat(chromium.status()).isEqualTo(404);
    }

    @Test
    @DisplayName("the hub's own file: a contact and a note are kept, shown here and not on the public page")
    void file(Chromium chromium) {
        chromium.as("street.officer").open(VIEW + CENTRE + "&lang=zh");
        chromium.click("#contacts ~ details summary, details.ld-more summary");
        chromium.type("[id='contact:name']", "钱多多").type("[id='contact:phone']", "010-6470 0000");
        chromium.press("[id='contact:save']");

        assertThat(chromium.text("#messages")).contains("已保存联系人钱多多");
        assertThat(chromium.text(".ld-table")).contains("钱多多", "010-6470 0000");

        chromium.type("[id='note:text']", "走访时在装修").press("[id='note:save']");
        assertThat(chromium.text("#messages")).contains("已保存工作记录");
        assertThat(chromium.text(".ld-timeline")).contains("走访时在装修", "王建国");
        PageCheck.hold(chromium);

        chromium.visitor().open("/organizations/" + CENTRE);
        assertThat(chromium.source()).doesNotContain("钱多多", "走访");
    }

    @Test
    @DisplayName("a contact without a name and with a strange number is refused, and what was typed is still there")
    void refusedContact(Chromium chromium) {
        chromium.as("street.officer").open(VIEW + CENTRE + "&lang=zh");
        chromium.click("details.ld-more summary").type("[id='contact:name']", "钱多多");
        chromium.type("[id='contact:phone']", "问前台").press("[id='contact:save']");

        assertThat(chromium.text("#messages")).contains("联系电话“问前台”应由数字");
        assertThat(chromium.find("[id='contact:name']").getDomProperty("value")).isEqualTo("钱多多");
        assertThat(chromium.find("[id='contact:phone']").getDomProperty("value"))
                .isEqualTo("问前台");
        PageCheck.hold(chromium);
    }

    @Test
    @DisplayName("an empty note is refused with the reason beside its field")
    void emptyNote(Chromium chromium) {
        chromium.as("street.officer").open(VIEW + CENTRE + "&lang=zh").press("[id='note:save']");

        assertThat(chromium.text("#messages")).contains("请填写");
    }

    @Test
    @DisplayName("4.1 row 2a: the registering authority confirms what a street reported; the public page tells")
    void confirming(Chromium chromium) {
        var sheet = SheetFixture.ofRows(1, 413_000).text().getBytes(UTF_8);
        ApiClient.of("street.officer").importSheet("110105026", sheet, "ALL");
        var code = SheetFixture.code(413_000).value();
        chromium.as("district.officer").open("/h/110105/registry/org/view?lang=zh&uscc=" + code);

        chromium.press("[id='confirm:go']");

        assertThat(chromium.text("#messages")).contains("已确认");
        assertThat(chromium.text(".ld-strip")).contains("登记机关确认");
        assertThat(chromium.has("[id='confirm:go']")).isFalse();
        chromium.visitor().open("/organizations/" + code);
        assertThat(chromium.text("main")).contains("登记机关确认").doesNotContain("本条信息由街道（乡镇）填报");
    }

    @Test
    @DisplayName("a name of 60 characters and one of 200 fit the list and the page, at a desk and on a phone")
    void longNames(Chromium chromium) {
        var text = SheetFixture.ofRows(2, 414_000).text();
        var named = text.replace("北京市朝阳区望京第414000社会服务中心", "北京市朝阳区望京" + "长".repeat(52))
                .replace("北京市朝阳区望京第414001社会服务中心", "北京市朝阳区望京" + "名".repeat(192));
        ApiClient.of("street.officer").importSheet("110105026", named.getBytes(UTF_8), "ALL");

        for (int n : new int[] {414_000, 414_001}) {
            var code = SheetFixture.code(n).value();
            chromium.as("street.officer");
            for (String address : new String[] {LIST + "?q=" + code, VIEW + code}) {
                chromium.desktop().open(address);
                PageCheck.hold(chromium);
                chromium.phone().open(address);
                PageCheck.hold(chromium);
            }
            chromium.visitor().open("/organizations/" + code);
            PageCheck.hold(chromium);
        }
    }
}
