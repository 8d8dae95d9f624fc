package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.Await;
import org.liandong.browser.Chromium;
import org.liandong.browser.PageCheck;
import org.liandong.browser.PageIT;

class ClaimPageIT extends PageIT {

    private static final byte[] PDF = "%PDF-1.4\n%claim\n".getBytes(StandardCharsets.US_ASCII);

    private final IdentityProvider provider = new IdentityProvider();
    private final Browser client = new Browser();

    @Test
    @DisplayName(
            "row 1, row 2: a person claims an organization, the registering authority's hub approves, the person is in its room")
    void claimed(Chromium chromium) {
        provider.person("claimant", true, true);
        var uscc = unclaimed(0);
        chromium.as("claimant").open("/my/?lang=zh");
        assertThat(chromium.text("main")).contains("您目前没有任何单位的工作台");
        chromium.open("/my/claim?uscc=" + uscc);
        assertThat(chromium.text("main")).as("by its name, not by a code alone").contains("认领的社会组织：北京市朝阳区");
        chromium.type("#claim\\:text", "办公室主任，经理事会授权");
        chromium.choose("#claim\\:file", "证明.pdf", "no pdf at all".getBytes(StandardCharsets.US_ASCII))
                .press("#claim\\:send");
        assertThat(chromium.text(".ld-notice-red")).contains("不是其中任何一种");
        assertThat(chromium.text("#claim\\:fileHelp")).contains("请重新选择");
        hold(chromium);

        chromium.choose("#claim\\:file", "证明.pdf", PDF).press("#claim\\:send");
        assertThat(chromium.address()).isEqualTo("/my/");
        assertThat(chromium.text("main")).contains("待批准", "朝阳区", "证明.pdf", "剩 5 个工作日");
        hold(chromium);

        chromium.as("street.officer").open("/h/110105026/registry/claim/list");
        assertThat(chromium.texts("tbody th")).isEmpty();
        chromium.as("district.officer")
                .open("/h/110105/registry/claim/list?lang=zh")
                .press("tbody th a");
        assertThat(chromium.text("main")).contains("办公室主任，经理事会授权");
        assertThat(chromium.download("a[href$='/proof']")).isEqualTo(PDF);
        hold(chromium);
        chromium.press("#approve\\:save");
        assertThat(chromium.text(".ld-notice-green")).contains("已批准");

        chromium.as("claimant").open("/org/" + uscc + "/?lang=zh");
        assertThat(chromium.status()).isEqualTo(200);
        assertThat(chromium.text(".ld-bar")).contains("社会组织管理员");
        var told = told("claimant", "已批准");
        assertThat(told).filteredOn(title -> title.contains("管理员")).hasSize(1);
        assertThat(told).noneMatch(title -> title.contains("担任"));
    }

    /** The titles of somebody's messages, once one has this in it. */
    private List<String> told(String somebody, String part) {
        var bearer = provider.bearer(somebody);
        var titles = new ArrayList<String>();
        Await.until(() -> {
            titles.clear();
            client.get("/api/v1/my/messages", "Authorization", bearer).json().getJsonArray("items").stream()
                    .map(item -> item.asJsonObject().getString("text"))
                    .forEach(titles::add);
            return titles.stream().anyMatch(title -> title.contains(part));
        });
        return titles;
    }

    @Test
    @DisplayName("R4: who works for the government claims no organization; a refused claimant reads why")
    void refused(Chromium chromium) {
        var uscc = unclaimed(1);
        chromium.as("street.officer").open("/my/claim?lang=zh&uscc=" + uscc);
        chromium.type("#claim\\:text", "代为认领")
                .choose("#claim\\:file", "a.pdf", PDF)
                .press("#claim\\:send");
        assertThat(chromium.text(".ld-notice-red")).contains("政社分开", "京财综〔2017〕2254号");

        provider.person("other.claimant", true, true);
        chromium.as("other.claimant").open("/my/claim?lang=zh&uscc=" + uscc);
        chromium.type("#claim\\:text", "志愿者")
                .choose("#claim\\:file", "a.pdf", PDF)
                .press("#claim\\:send");
        chromium.as("district.officer")
                .open("/h/110105/registry/claim/list?lang=zh")
                .press("tbody th a");
        chromium.press("#refuse\\:save");
        assertThat(chromium.text("#refuse .ld-error")).contains("请填写理由");
        chromium.type("#refuse\\:reason", "没有授权书").press("#refuse\\:save");

        assertThat(chromium.as("other.claimant").open("/my/?lang=zh").text("main"))
                .contains("未批准", "没有授权书");
        assertThat(chromium.open("/org/" + uscc + "/").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("a claim that waits is taken back by the claimant only, and decided by nobody any more")
    void withdrawn(Chromium chromium) {
        provider.person("third.claimant", true, true);
        chromium.as("third.claimant").open("/my/claim?lang=zh&uscc=" + unclaimed(2));
        chromium.type("#claim\\:text", "理事")
                .choose("#claim\\:file", "a.pdf", PDF)
                .press("#claim\\:send");
        var district = provider.bearer("district.officer");
        var id = client.get("/api/v1/hubs/110105/claims", "Authorization", district)
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("id");
        var withdrawal = "/api/v1/my/claims/" + id + "/withdrawal";
        assertThat(client.send("POST", withdrawal, "", "Authorization", district)
                        .status())
                .isEqualTo(404);

        hold(chromium);
        chromium.press("input[value=撤回申请]");
        assertThat(chromium.text(".ld-notice-green")).contains("已撤回");
        assertThat(chromium.text("main")).contains("已撤回");
        assertThat(chromium.has("input[value=撤回申请]")).isFalse();
        assertThat(client.send("POST", "/api/v1/hubs/110105/claims/" + id + "/approval", "", "Authorization", district)
                        .status())
                .isEqualTo(422);
        assertThat(chromium.has("main .ld-deadline")).isFalse();
        assertThat(client.get("/api/v1/hubs/110105/work-items?kind=CLAIM", "Authorization", district)
                        .json()
                        .getJsonArray("items"))
                .as("a claim that was taken back waits for nobody")
                .noneMatch(item -> item.asJsonObject().getString("page").endsWith(id));
        assertThat(told("district.officer", "已由申请人撤回")).isNotEmpty();
        chromium.as("district.officer").open("/h/110105/registry/claim/list?lang=zh&decided=1&state=WITHDRAWN");
        assertThat(chromium.texts("td[data-label=状态]")).containsOnly("已撤回");
        hold(chromium);
    }

    /** One of the demo set's organizations that the district has registered and nobody acts for. */
    private String unclaimed(int index) {
        return client.get("/api/v1/public/organizations?hub=110105026&limit=50").json().getJsonArray("items").stream()
                .map(item -> item.asJsonObject().getString("uscc"))
                .filter(uscc -> uscc.startsWith("110105", 2) && !uscc.equals("52110105MJDW00010A"))
                .skip(index)
                .findFirst()
                .orElseThrow();
    }

    private static void hold(Chromium chromium) {
        PageCheck.hold(chromium);
        chromium.phone();
        PageCheck.hold(chromium);
        chromium.desktop();
    }
}
