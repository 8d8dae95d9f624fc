package org.liandong.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.browser.Chromium;
import org.liandong.browser.PageCheck;
import org.liandong.browser.PageIT;

/** What every list of the product can do, on the one of organizations. */
class OrgListPageIT extends PageIT {

    private static final String LIST = "/h/110105026/registry/org/list";
    private static final String DISTRICT = "/h/110105/registry/org/list";

    @Test
    @DisplayName("the head of a column sorts the list up and down, in the address and for screen readers")
    void sortedByTheHead(Chromium chromium) {
        chromium.as("street.officer").open(LIST + "?lang=zh&q=望京").press("th[aria-sort] a[href*='ESTABLISHED_ON']");
        assertThat(chromium.address()).contains("sort=ESTABLISHED_ON");
        assertThat(chromium.texts("th[aria-sort=ascending]")).containsExactly("成立日期");
        assertThat(founded(chromium)).isSorted();

        chromium.press("th[aria-sort=ascending] a");
        assertThat(chromium.texts("th[aria-sort=descending]")).containsExactly("成立日期");
        assertThat(founded(chromium)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(chromium.texts(".ld-list-chips .ld-chip")).first().asString().contains("查找：望京");
        PageCheck.hold(chromium);
    }

    private static List<String> founded(Chromium chromium) {
        return chromium.texts("td[data-label=成立日期]").stream()
                .filter(text -> !text.equals("未填写"))
                .toList();
    }

    @Test
    @DisplayName("a condition is taken away by its chip, all of them by one link")
    void chips(Chromium chromium) {
        chromium.as("street.officer").open(LIST + "?lang=zh&type=SERVICE&status=ACTIVE");
        assertThat(chromium.texts(".ld-list-state .ld-chip")).hasSize(2);

        chromium.press(".ld-list-state .ld-chip");
        assertThat(chromium.address()).contains("status=ACTIVE").doesNotContain("type=");

        chromium.follow("清除全部条件");
        assertThat(chromium.address()).isEqualTo(LIST);
    }

    @Test
    @DisplayName(
            "columns and density are chosen without a script, hold for this reader only and give way to the address")
    void setting(Chromium chromium) {
        chromium.as("city.officer").scripts(false).open("/h/110000/registry/org/list?lang=zh&type=SERVICE");
        chromium.click(".ld-drop:has(input[name=column]) summary")
                .click("input[name=column][value=ADDRESS]")
                .click("input[name=column][value=STANDING]")
                .click("input[name=density][value=dense]");
        chromium.press(".ld-drop:has(input[name=column]) button");

        assertThat(chromium.address()).isEqualTo("/h/110000/registry/org/list?type=SERVICE");
        assertThat(chromium.texts("thead th")).contains("地址").doesNotContain("信息状态");
        assertThat(chromium.has(".ld-table-dense")).isTrue();
        chromium.scripts(true).open("/h/110000/registry/org/list");
        PageCheck.hold(chromium);

        chromium.open("/h/110000/registry/org/list?columns=NAME,USCC");
        assertThat(chromium.texts("thead th")).containsExactly("名称", "统一社会信用代码");
        chromium.as("auditor").open("/h/110000/registry/org/list");
        assertThat(chromium.texts("thead th")).contains("信息状态").doesNotContain("地址");
    }

    @Test
    @DisplayName("a view is kept under a name, opened by its chip and given up; one without a name is refused")
    void views(Chromium chromium) {
        chromium.as("district.officer").open(DISTRICT + "?lang=zh&type=FOUNDATION&sort=-NAME");
        chromium.click(".ld-drop:has(#viewName) summary").type("#viewName", "基金会倒序");
        chromium.press(".ld-drop:has(#viewName) form:last-of-type button");
        assertThat(chromium.address()).isEqualTo(DISTRICT + "?type=FOUNDATION&sort=-NAME");

        chromium.open(DISTRICT).click(".ld-drop:has(#viewName) summary");
        PageCheck.hold(chromium);
        chromium.press(".ld-views .ld-chip");
        assertThat(chromium.address()).isEqualTo(DISTRICT + "?type=FOUNDATION&sort=-NAME");

        chromium.click(".ld-drop:has(#viewName) summary").press(".ld-views button");
        assertThat(chromium.has(".ld-views li")).isFalse();

        chromium.click(".ld-drop:has(#viewName) summary").type("#viewName", " ");
        chromium.press(".ld-drop:has(#viewName) form:last-of-type button");
        assertThat(chromium.text(".ld-notice-red")).contains("请填写视图名称");
        assertThat(chromium.address()).isEqualTo(DISTRICT + "?type=FOUNDATION&sort=-NAME");
        PageCheck.hold(chromium);
        assertThat(chromium.open(DISTRICT).has(".ld-notice-red")).isFalse();

        var api = ApiClient.of("district.officer");
        assertThat(api.send("POST", "/api/v1/my/lists/registry.org", "{\"name\":\" \",\"query\":\"\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    @DisplayName(
            "4.1 row 2a: the chosen rows are confirmed together, those of another registrar stay, each with its reason")
    void confirmedTogether(Chromium chromium) {
        ApiClient.of("street.officer")
                .importSheet("110105026", SheetFixture.ofRows(2, 431_000).text().getBytes(UTF_8), "ALL");
        chromium.as("district.officer").open(DISTRICT + "?lang=zh&q=第43100");
        assertThat(chromium.find(".ld-bulk").isDisplayed()).isFalse();
        chromium.click(".ld-check-all");
        assertThat(chromium.text(".ld-bulk")).contains("已选 2");
        chromium.press("[id='rows:confirm']");

        assertThat(chromium.text("main")).contains("已确认2个").doesNotContain("未确认");
        assertThat(chromium.has("#outcomes")).as("a list of what went well").isFalse();
        assertThat(chromium.texts("td[data-label=信息状态]")).containsOnly("登记机关确认");
        PageCheck.hold(chromium);

        chromium.open(DISTRICT + "?q=北京启明").click("td.ld-check input").press("[id='rows:confirm']");
        assertThat(chromium.text("main")).contains("已确认0个，未确认1个");
        PageCheck.hold(chromium);
    }

    @Test
    @DisplayName("nothing chosen is refused, and so is confirming for who is no registering authority")
    void notConfirmed() {
        var district = ApiClient.of("district.officer");
        assertThat(district.send("POST", "/api/v1/hubs/110105/organizations/confirmations", "{\"uscc\":[]}")
                        .status())
                .isEqualTo(422);
        assertThat(ApiClient.of("street.officer")
                        .send("POST", "/api/v1/hubs/110105026/organizations/confirmations", "{\"uscc\":[\"x\"]}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("page by page in any order a list gives each row once; a place of another order is none")
    void everyRowOnce() {
        var api = ApiClient.of("district.officer");
        ApiClient.of("street.officer")
                .importSheet(
                        "110105026", SheetFixture.ofRows(10, 432_000).text().getBytes(UTF_8), "ALL");
        for (var sort : new String[] {"NAME", "-NAME", "-USCC", "ESTABLISHED_ON", "-ESTABLISHED_ON", "-RECORDED_AT"}) {
            var all = codes(api, sort, 200);
            assertThat(all).as(sort).hasSize(10).doesNotHaveDuplicates();
            assertThat(codes(api, sort, 7)).as(sort).isEqualTo(all);
        }
        var next = api.get("/api/v1/hubs/110105/organizations?limit=1&sort=-USCC")
                .json()
                .getString("next");
        assertThat(api.get("/api/v1/hubs/110105/organizations?limit=1&sort=USCC&after=" + next)
                        .status())
                .isEqualTo(422);
        assertThat(api.get("/api/v1/hubs/110105/organizations?sort=SCOPE").status())
                .isEqualTo(422);
    }

    private static List<String> codes(ApiClient api, String sort, int limit) {
        var codes = new ArrayList<String>();
        String after = "";
        do {
            var page = api.get("/api/v1/hubs/110105/organizations?q=%E7%AC%AC43200&sort=" + sort + "&limit=" + limit
                            + after)
                    .json();
            page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(item -> codes.add(item.getString("uscc")));
            after = page.containsKey("next") ? "&after=" + page.getString("next") : null;
        } while (after != null);
        return codes;
    }
}
