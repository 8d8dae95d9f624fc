package org.liandong.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.Await;
import org.liandong.browser.Chromium;
import org.liandong.browser.PageCheck;
import org.liandong.browser.PageIT;
import org.liandong.shared.Clocks;
import org.liandong.tenancy.Databases;
import org.liandong.tenancy.DocumentFixture;

/** A day of each of those who work above the streets: at a desk in Chinese, on a phone in English. */
class CityDayIT extends PageIT {

    private static final String CITY = "/h/110000/";
    private static final String DISTRICT = "/h/110105/";
    private static final String GLASSES = "/api/v1/hubs/110000/glasses";
    private static final LocalDate LATER = LocalDate.now(Clocks.ZONE).plusDays(50);

    @Test
    @DisplayName(
            "the district officer confirms what streets have reported, resident here or elsewhere, and decides claims")
    void districtOfficer(Chromium chromium) {
        var here = reported("street.officer", "110105026", 37_200);
        var elsewhere = reported("other.street.officer", "110101010", 37_201);
        var claims = ApiClient.of("org.user");
        claimed(claims, 7);
        var approved = claimed(claims, 8);
        Await.until(() -> waiting() == registered());

        chromium.as("district.officer").open(DISTRICT + "?lang=zh");
        PageCheck.hold(chromium);
        chromium.press("a[href*='registrar=HERE']");
        assertThat(chromium.text(".ld-list-head")).contains("由本级登记", "街道填报", String.format("%,d", waiting()));
        PageCheck.hold(chromium);
        for (var code : List.of(here, elsewhere)) {
            chromium.type("#q", code).press("form[role=search] button").click("td.ld-check input[name=row]");
            chromium.press("[id='rows:confirm']");
            assertThat(chromium.text("main")).contains("已确认1个");
        }

        chromium.open(DISTRICT + "registry/claim/list").press("tbody th a");
        chromium.press("[id='approve:save']");
        assertThat(chromium.text("#messages")).contains("已批准");
        chromium.open(DISTRICT + "registry/claim/list").press("tbody th a").press("[id='refuse:save']");
        assertThat(chromium.text("#refuse .ld-error")).contains("请填写理由", "不相容岗位分离要求第10项");
        PageCheck.hold(chromium);
        chromium.type("[id='refuse:reason']", "没有授权书").press("[id='refuse:save']");
        assertThat(chromium.text("#messages")).contains("未批准", "认领申请");

        chromium.phone().open(DISTRICT + "due?lang=en");
        PageCheck.hold(chromium);
        chromium.open("/my/messages");
        assertThat(chromium.text("main")).contains("claim");
        PageCheck.hold(chromium);
        chromium.open("/my/?lang=zh");
        takeBack(approved);
    }

    @Test
    @DisplayName(
            "the city official sees the city, goes down to a street, compares months, and takes the list of hubs out")
    void cityOfficial(Chromium chromium) {
        chromium.as("city.officer").open(CITY + "?lang=zh");
        var chaoyang = chromium.texts(".ld-glance-map tbody td").get(2);
        PageCheck.hold(chromium);
        chromium.press(".ld-map a[href*='110105']");
        assertThat(chromium.text(".ld-glance-bars tfoot td")).isEqualTo(chaoyang);
        assertThat(chromium.text(".ld-readonly")).contains("只读查看");
        chromium.press(".ld-glance-bars a[href='/h/110105026/']");
        assertThat(chromium.text(".ld-bar")).contains("望京街道");
        PageCheck.hold(chromium);

        chromium.open(CITY + "?measure=REGISTRATIONS&of=FOUNDATION&month=2024-01");
        assertThat(chromium.texts(".ld-glance-map td")).containsOnly("无数据");

        chromium.open(CITY).follow("区划与基地").press(".ld-filter a[href*='tier=DISTRICT']");
        assertThat(chromium.text(".ld-list-head")).contains("共16个基地");
        chromium.click(".ld-drop:has(a[href*=csv]) summary");
        assertThat(new String(chromium.download(".ld-drop a[href*=csv]"), UTF_8).lines())
                .hasSize(17)
                .anyMatch(line -> line.contains("朝阳区"));

        chromium.phone().open(CITY + "?lang=en");
        PageCheck.hold(chromium);
        chromium.open("/en/hubs/110105");
        assertThat(chromium.text("h1")).contains("Chaoyang District");
        PageCheck.hold(chromium);
        chromium.open("/my/?lang=zh");
    }

    @Test
    @DisplayName(
            "the auditor is told of a look that was asked for, finds it in the log with old and new, and verifies the chain")
    void auditor(Chromium chromium) {
        var id = ApiClient.of("platform.admin")
                .send("POST", GLASSES, "{\"hub\":\"110105\",\"hours\":2,\"reason\":\"核对审计页面\"}")
                .json()
                .getString("id");
        ApiClient.of("platform.second").send("POST", GLASSES + "/" + id + "/refusal", "{\"reason\":\"不需要查阅\"}");

        chromium.as("auditor").open("/my/messages?lang=zh");
        chromium.until("the message has come", () -> {
            chromium.open("/my/messages");
            return chromium.text("tbody").contains("对朝阳区工作区的应急查阅申请未获批准");
        });
        chromium.open(CITY).follow("操作日志").type("#object", id).press("form[role=search] button");
        assertThat(chromium.texts("td[data-label=操作]")).containsExactly("不予批准", "申请应急查阅");
        assertThat(chromium.text(".ld-changes del")).isEqualTo("待批准");
        assertThat(chromium.text("tbody")).contains("理由：不需要查阅");
        PageCheck.hold(chromium);
        chromium.click(".ld-drop:has(a[href*=csv]) summary");
        assertThat(new String(chromium.download(".ld-drop a[href*=csv]"), UTF_8).lines())
                .hasSize(3)
                .anyMatch(line -> line.contains("不需要查阅"));
        chromium.open(CITY + "audit/list").press("[id='chain:verify']");
        assertThat(chromium.text("#messages")).contains("核验");

        chromium.phone().open(CITY + "audit/list?lang=en&object=" + id);
        PageCheck.hold(chromium);
        chromium.press("td[data-label=Object] a");
        assertThat(chromium.address()).isEqualTo(DISTRICT + "access/glass/list");
        assertThat(chromium.text("tbody")).contains("核对审计页面", "Refused");
        PageCheck.hold(chromium);
        chromium.open("/my/?lang=zh");
    }

    @Test
    @DisplayName(
            "a platform administrator plans a change of divisions with its decree and takes it back; a look into a street"
                    + " needs the second one, says so on each page and is ended")
    void platformAdministrators(Chromium chromium) {
        chromium.as("platform.admin").open(CITY + "access/hub/change?lang=zh").press("[id='change:preview']");
        assertThat(chromium.text("#messages")).contains("被调整的街道", "划入的区", "新代码", "生效日期", "批准文件");
        PageCheck.hold(chromium);
        chromium.type("[id='change:hub']", "110117105")
                .type("[id='change:target']", "110116")
                .type("[id='change:newCode']", "110116827")
                .type("[id='change:basis']", "京民区划〔2026〕7号");
        chromium.run("document.getElementById('change:effectiveOn').value = arguments[0]", LATER.toString());
        chromium.press("[id='change:preview']");
        assertThat(chromium.text(".ld-notice-blue")).contains("大华山镇划归怀柔区", "社会组织");
        PageCheck.hold(chromium);
        chromium.press("[id='change:plan']");
        assertThat(chromium.text("h1")).isEqualTo("大华山镇划归怀柔区");

        chromium.choose("#uploadFile", "批复.pdf", DocumentFixture.pdf("批复")).press("[id='upload:attach']");
        assertThat(chromium.texts(".ld-documents tbody th")).containsExactly("批复.pdf");
        PageCheck.hold(chromium);
        var view = chromium.address();
        chromium.phone().open(view + "&lang=en");
        assertThat(chromium.text("h1")).isEqualTo("大华山镇 moves to Huairou District");
        PageCheck.hold(chromium);
        chromium.press(".ld-documents .ld-row-actions a");
        chromium.type("[id='withdraw:reason']", "传错了").press("[id='withdraw:go']");
        assertThat(chromium.text(".ld-documents")).contains("Withdrawn", "传错了");
        chromium.click(".ld-more summary").type("[id='withdrawal:reason']", "批复有误");
        chromium.press("[id='withdrawal:withdraw']");
        assertThat(chromium.texts(".ld-timeline strong")).containsExactly("Withdrawn", "Planned");
        assertThat(chromium.text(".ld-timeline")).contains("批复有误");
        chromium.desktop();

        chromium.open(CITY + "access/glass/list?lang=zh").type("[id='ask:hub']", "110105026");
        chromium.type("[id='ask:hours']", "9")
                .type("[id='ask:reason']", "核对一天的工作")
                .press("[id='ask:save']");
        assertThat(chromium.text("#messages")).contains("1至8小时", "依据");
        chromium.type("[id='ask:hours']", "1").press("[id='ask:save']");
        chromium.as("platform.second").open(CITY + "access/glass/list?lang=zh");
        chromium.press("input[value=批准]");
        chromium.as("platform.admin").open("/h/110105026/");
        assertThat(chromium.text(".ld-readonly")).contains("应急查阅", "每一次访问都记入操作日志");
        PageCheck.hold(chromium);
        chromium.follow("提前结束").press("input[value=提前结束]");
        assertThat(chromium.text("#messages")).contains("已提前结束");
        assertThat(chromium.open("/h/110105026/registry/org/list").status()).isEqualTo(403);
        chromium.putUp(); // the browser, too, tells of the 403
    }

    private static String reported(String officer, String street, int number) {
        var code = SheetFixture.code(number).value();
        var form = "{\"uscc\":\"" + code + "\",\"name\":\"一日工作" + number + "服务中心\",\"type\":\"SERVICE\",\"street\":\""
                + street + "\"}";
        var answer = ApiClient.of(officer).send("POST", "/api/v1/hubs/" + street + "/organizations", form);
        assertThat(answer.status()).as(new String(answer.body(), UTF_8)).isEqualTo(201);
        return code;
    }

    /** An organization of the demo set that waits to be given to somebody. */
    private static String claimed(ApiClient claimant, int index) {
        var uscc = claimant
                .get("/api/v1/public/organizations?hub=110105026&limit=50")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(item -> item.getString("uscc"))
                .filter(code -> code.startsWith("110105", 2) && !code.equals("52110105MJDW00010A"))
                .skip(index)
                .findFirst()
                .orElseThrow();
        var answer = claimant.upload(
                "/api/v1/my/claims",
                "授权书.pdf",
                DocumentFixture.pdf("授权书" + index),
                Map.of("uscc", uscc, "text", "理事会授权"));
        assertThat(answer.status()).as(new String(answer.body(), UTF_8)).isEqualTo(201);
        return uscc;
    }

    private static long waiting() {
        return ApiClient.of("district.officer")
                .get("/api/v1/hubs/110105/work-items?for=ME&kind=CONFIRMATION")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .mapToLong(item -> item.getInt("quantity"))
                .sum();
    }

    private static long registered() {
        try (var owner = Databases.owner()) {
            return owner.query(
                            "select count(*) from social_org where latest = 1 and standing = 'REPORTED' and authority_code = ?",
                            row -> row.getLong(1),
                            "110105")
                    .get(0);
        }
    }

    /** The claimant had other organizations before. */
    private static void takeBack(String uscc) {
        try (var owner = Databases.owner()) {
            owner.update(
                    "delete from membership where org_uscc = ? and account_id = (select id from account where email = ?)",
                    uscc,
                    "org.user@example.org");
            owner.commit();
        }
    }
}
