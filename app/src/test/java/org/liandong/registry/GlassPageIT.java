package org.liandong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.Await;
import org.liandong.browser.Chromium;
import org.liandong.browser.PageCheck;
import org.liandong.browser.PageIT;

class GlassPageIT extends PageIT {

    private static final String GLASSES = "/api/v1/hubs/110000/glasses";

    @Test
    @DisplayName("SOD-5: of several requests each is refused for the reason that is written beside it")
    void refusing(Chromium chromium) {
        var asked = List.of("110106", "110107");
        asked.forEach(hub -> ask(hub, "核对" + hub + "的数据"));
        chromium.as("platform.second").open("/h/110000/access/glass/list?lang=zh");
        for (var hub : asked) {
            choose(chromium, "核对" + hub + "的数据");
            chromium.type("#chosen input[name=reason]", "不需要查阅" + hub).press("#chosen details input[type=submit]");
            assertThat(chromium.texts("#messages .ld-notice-red")).isEmpty();
        }
        var told = ApiClient.of("platform.admin")
                .get(GLASSES + "?limit=100")
                .json()
                .toString();
        assertThat(told).contains("不需要查阅110106", "不需要查阅110107");
    }

    @Test
    @DisplayName("SOD-5, SOD-10: a refusal without a reason leaves its row open, with what is missing beside the field")
    void refusingWithoutReason(Chromium chromium) {
        ask("110108", "核对海淀区的登记信息");
        ask("110109", "核对门头沟区的登记信息");
        chromium.as("platform.second").open("/h/110000/access/glass/list?lang=zh");
        choose(chromium, "核对海淀区的登记信息");
        chromium.press("#chosen details input[type=submit]");

        assertThat(chromium.text("#messages .ld-notice-red")).contains("请填写理由");
        assertThat(chromium.texts("tbody details[open]")).hasSize(1);
        assertThat(chromium.text("tbody tr:has(details[open])")).contains("核对海淀区的登记信息", "请填写理由");
        assertThat(chromium.texts("[aria-invalid=true]")).hasSize(1);
        PageCheck.hold(chromium);
        chromium.type("tbody details[open] input[name=reason]", "请海淀区自行核对")
                .press("tbody details[open] input[type=submit]");
        assertThat(chromium.text("#messages")).contains("未批准该申请");
    }

    @Test
    @DisplayName("all that is missing in a request is told at once, each beside its field")
    void asking(Chromium chromium) {
        chromium.as("platform.admin")
                .open("/h/110000/access/glass/list?lang=zh")
                .press("[id='ask:save']");

        assertThat(chromium.texts("#messages a"))
                .satisfiesExactly(first -> assertThat(first).isEqualTo("请填写基地代码"), second -> assertThat(second)
                        .startsWith("请填写理由"));
    }

    @Test
    @DisplayName("SOD-5: who has asked is told what became of it, and is not asked to decide on it himself")
    void told() {
        ask("110111", "核对房山区的登记信息");
        await("platform.second", text -> text.contains("房山区") && text.contains("须由另一名平台管理员决定"));
        var id = items("platform.second", GLASSES).stream()
                .filter(glass -> glass.getString("reason").equals("核对房山区的登记信息"))
                .findFirst()
                .orElseThrow()
                .getString("id");
        assertThat(ApiClient.of("platform.second")
                        .send("POST", GLASSES + "/" + id + "/refusal", "{\"reason\":\"不需要\"}")
                        .status())
                .isEqualTo(204);

        await("platform.admin", text -> text.contains("房山区") && text.contains("未获批准"));
        assertThat(messages("platform.admin")).noneMatch(text -> text.contains("房山区") && text.contains("须由另一名平台管理员决定"));
    }

    private static void ask(String hub, String reason) {
        var asked = ApiClient.of("platform.admin")
                .send("POST", GLASSES, "{\"hub\":\"" + hub + "\",\"hours\":1,\"reason\":\"" + reason + "\"}");
        assertThat(asked.status()).isEqualTo(201);
    }

    private static void choose(Chromium chromium, String reason) {
        chromium.run(
                "const row = [...document.querySelectorAll('tbody tr')].find(row => row.innerText.includes(arguments[0]));"
                        + " row.id = 'chosen'; row.querySelector('summary').click()",
                reason);
    }

    private static void await(String reader, Predicate<String> wanted) {
        Await.until(() -> messages(reader).stream().anyMatch(wanted));
    }

    private static List<String> messages(String reader) {
        return items(reader, "/api/v1/my/messages").stream()
                .map(message -> message.getString("text"))
                .toList();
    }

    private static List<JsonObject> items(String reader, String path) {
        return ApiClient.of(reader)
                .get(path + "?limit=100")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
    }
}
