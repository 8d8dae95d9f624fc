package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.browser.Chromium;
import org.liandong.browser.PageCheck;
import org.liandong.browser.PageIT;

/** From the log to what it speaks of. */
class LoggedObjectPageIT extends PageIT {

    private final IdentityProvider provider = new IdentityProvider();
    private final Browser client = new Browser();

    private Page post(String account, String path, String body) {
        return send(account, "/api/v1/hubs/110000/glasses" + path, body);
    }

    private Page send(String account, String path, String body) {
        return client.send(
                "POST", path, body, "Authorization", provider.bearer(account), "Content-Type", "application/json");
    }

    @Test
    @DisplayName("an object leads to its page in the room it belongs to; what the log can hold is chosen in words")
    void led(Chromium chromium) {
        var id = post("platform.admin", "", "{\"hub\":\"110105026\",\"hours\":1,\"reason\":\"核对日志\"}")
                .json()
                .getString("id");
        post("platform.second", "/" + id + "/refusal", "{\"reason\":\"不需要\"}");

        chromium.as("auditor").open("/h/110000/audit/list?lang=zh&objectType=BreakGlass&object=" + id);
        assertThat(chromium.texts("td[data-label=操作]")).containsExactly("不予批准", "申请应急查阅");
        assertThat(chromium.texts("#action option")).contains("更正", "提出认领", "导出");
        assertThat(chromium.texts("#objectType option")).contains("统计数", "认领申请", "区划调整");
        chromium.press("td[data-label=对象] a");
        assertThat(chromium.address()).isEqualTo("/h/110105026/access/glass/list");
        assertThat(chromium.text("tbody")).contains("核对日志", "不需要");
        PageCheck.hold(chromium);
        chromium.phone();
        PageCheck.hold(chromium);
        chromium.desktop();
    }

    @Test
    @DisplayName("SOD-10: whom a step speaks of is told by name and not by an account's number")
    void named(Chromium chromium) {
        var given = send(
                "street.admin",
                "/api/v1/hubs/110105026/staff",
                "{\"email\":\"" + provider.person("logged.officer", true, true) + "\",\"role\":\"ST\"}");
        assertThat(given.status()).as(given.body()).isEqualTo(201);

        chromium.as("auditor")
                .open("/h/110000/audit/list?lang=zh&objectType=Membership&object="
                        + given.json().getJsonObject("member").getString("id"));
        assertThat(chromium.text("td[data-label=变更内容]"))
                .contains("账号", "logged.officer")
                .doesNotContainPattern("\\d{12}");
    }
}
