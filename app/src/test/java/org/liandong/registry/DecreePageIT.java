package org.liandong.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.browser.Chromium;
import org.liandong.browser.PageCheck;
import org.liandong.browser.PageIT;
import org.liandong.tenancy.DocumentFixture;

/** The document that orders a change of divisions, in the city's room and in those that the change concerns. */
class DecreePageIT extends PageIT {

    private static final String CHANGES = "/api/v1/hubs/110000/hub-changes";
    private static final byte[] CONTENT = DocumentFixture.pdf("decree");
    private static final ApiClient PLANNER = ApiClient.of("platform.admin");
    private static final ApiClient DISTRICT = ApiClient.of("district.officer");
    private static final ApiClient STREET = ApiClient.of("street.officer");
    private static final ApiClient ELSEWHERE = ApiClient.of("other.street.officer");

    private String change;
    private String document;

    /** A street leaves the district of the officer for another. */
    @BeforeEach
    void planned() {
        var planned = PLANNER.send(
                "POST",
                CHANGES,
                "{\"kind\":\"MOVE\",\"hub\":\"110105037\",\"target\":\"110117\",\"newCode\":\"110117115\",\"effectiveOn\":\""
                        + LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(40)
                        + "\",\"basis\":\"京民区划〔2026〕7号\"}");
        assertThat(planned.status()).as(new String(planned.body(), UTF_8)).isEqualTo(201);
        change = planned.json().getString("id");
        var attached = PLANNER.upload(in("110000"), "批复.pdf", CONTENT, Map.of());
        assertThat(attached.status()).as(new String(attached.body(), UTF_8)).isEqualTo(201);
        document = attached.json().getString("id");
    }

    @AfterEach
    void withdrawn() {
        PLANNER.send("DELETE", CHANGES + "/" + change + "?reason=test", "");
    }

    private String in(String hub) {
        return "/api/v1/hubs/" + hub + "/hub-changes/" + change + "/documents";
    }

    private String content(String hub) {
        return in(hub) + "/" + document + "/content";
    }

    @Test
    @DisplayName("§3.3, matrix row 1: the districts and the street of a change open its decree; other hubs see none")
    void whoSees() {
        for (var concerned : List.of("110105", "110105037")) {
            assertThat(DISTRICT.get(in(concerned)).json().getJsonArray("items"))
                    .as(concerned)
                    .hasSize(1);
            assertThat(DISTRICT.get(content(concerned)).body()).isEqualTo(CONTENT);
        }
        assertThat(PLANNER.get(content("110117")).status()).as("where it goes").isEqualTo(200);

        assertThat(STREET.get(in("110105026")).json().getJsonArray("items"))
                .as("a street beside it")
                .isEmpty();
        assertThat(STREET.get(content("110105026")).status()).isEqualTo(404);
        assertThat(DISTRICT.get(content("110105026")).status())
                .as("a reader from above in a room that it does not concern")
                .isEqualTo(404);
        assertThat(ELSEWHERE.get(in("110101010")).json().getJsonArray("items")).isEmpty();
        assertThat(ELSEWHERE.get(content("110101010")).status()).isEqualTo(404);
        assertThat(ELSEWHERE.get(content("110105")).status())
                .as("no way into the room of one that it concerns")
                .isEqualTo(404);
        assertThat(DISTRICT.get(content("110000")).status()).isEqualTo(404);
    }

    @Test
    @DisplayName(
            "only the city attaches and withdraws; what it withdraws is given out to nobody, and stays in the list")
    void onlyTheCity() {
        assertThat(DISTRICT.upload(in("110105"), "x.pdf", DocumentFixture.pdf("x"), Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(DISTRICT.send("POST", in("110105") + "/" + document + "/withdrawal", "{\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
        assertThat(PLANNER.send("POST", in("110000") + "/" + document + "/withdrawal", "{\"reason\":\"版本有误\"}")
                        .status())
                .isEqualTo(204);
        assertThat(DISTRICT.get(content("110105")).status()).isEqualTo(404);
        var told = DISTRICT.get(in("110105")).json().getJsonArray("items").getJsonObject(0);
        assertThat(told.getString("withdrawnReason")).isEqualTo("版本有误");
    }

    @Test
    @DisplayName("the page of the change has the decree for a district that it concerns, and nothing of it elsewhere")
    void page(Chromium chromium) {
        chromium.as("district.officer").open("/h/110105/access/hub/view?lang=zh&id=" + change);
        assertThat(chromium.text("section[aria-labelledby=documents]")).contains("批复.pdf");
        assertThat(chromium.has("#upload")).isFalse();
        assertThat(chromium.has("a[href$='" + content("110105") + "']")).isTrue();
        PageCheck.hold(chromium);
        chromium.phone();
        PageCheck.hold(chromium);
        chromium.desktop();

        chromium.as("street.officer").open("/h/110105026/access/hub/view?lang=zh&id=" + change);
        assertThat(chromium.has("section[aria-labelledby=documents]")).isFalse();
    }
}
