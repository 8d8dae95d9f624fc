package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class BreakingGlassIT {

    private static final String GLASSES = "/api/v1/hubs/110000/glasses";
    private static final String ORGANIZATIONS = "/api/v1/hubs/110105001/organizations";

    private final Browser client = new Browser();
    private final IdentityProvider provider = new IdentityProvider();

    @Test
    @DisplayName(
            "SOD-5: a platform administrator reads a room when another one has said yes, is written down, and no longer once it has ended")
    void brokenAndEnded() {
        assertThat(get(ORGANIZATIONS, "platform.admin").status()).isEqualTo(403);
        var asked = post(GLASSES, "platform.admin", "{\"hub\":\"110105001\",\"hours\":1,\"reason\":\"排查故障\"}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        var glass = asked.json().getString("id");
        assertThat(get(ORGANIZATIONS, "platform.admin").status()).isEqualTo(403);

        var alone = post(GLASSES + "/" + glass + "/approval", "platform.admin", "");
        assertThat(alone.status()).isEqualTo(422);
        assertThat(alone.json().getString("source")).isEqualTo("不相容岗位分离要求第5项");
        assertThat(post(GLASSES + "/" + glass + "/approval", "platform.second", "")
                        .status())
                .isEqualTo(204);

        assertThat(get(ORGANIZATIONS + "?limit=1", "platform.admin").status()).isEqualTo(200);
        assertThat(get(ORGANIZATIONS, "platform.second").status()).isEqualTo(403);
        assertThat(get("/api/v1/hubs/110105002/organizations", "platform.admin").status())
                .isEqualTo(403);
        assertThat(post(ORGANIZATIONS, "platform.admin", "{}").status()).isEqualTo(403);

        assertThat(states("/api/v1/hubs/110000/glasses", "auditor", glass)).containsExactly("OPEN");
        assertThat(get("/api/v1/hubs/110000/lists/audit.log/csv?object=" + glass, "auditor")
                        .body())
                .as("taken out, the log names hubs as its page does")
                .contains("→ 建外街道");
        var looks = get("/api/v1/hubs/110105001/audit/events?object=" + glass, "auditor")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
        assertThat(looks)
                .filteredOn(step -> step.getString("action").equals("LOOK"))
                .extracting(
                        step -> step.getJsonArray("changes").getJsonObject(0).getString("after"))
                .contains("GET " + ORGANIZATIONS + "?limit=1", "POST " + ORGANIZATIONS);

        assertThat(post(GLASSES + "/" + glass + "/end", "platform.second", "").status())
                .isEqualTo(204);
        assertThat(get(ORGANIZATIONS, "platform.admin").status()).isEqualTo(403);
        assertThat(states("/api/v1/hubs/110105001/glasses", "district.officer", glass))
                .containsExactly("ENDED");
        assertThat(post(GLASSES, "platform.admin", "{\"hub\":\"999\",\"hours\":99}")
                        .body())
                .as("all that is wrong is told at once")
                .contains("access.membership.hubUnknown", "access.glass.hoursRange", "access.reason.missing");
        assertThat(post(GLASSES, "city.officer", "{\"hub\":\"110105001\",\"hours\":1,\"reason\":\"x\"}")
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("SOD-5: the hub that was looked into reads it on its own pages")
    void notice() {
        var asked = post(GLASSES, "platform.second", "{\"hub\":\"110105026\",\"hours\":1,\"reason\":\"核对编码\"}")
                .json()
                .getString("id");
        post(GLASSES + "/" + asked + "/approval", "platform.admin", "");
        post(GLASSES + "/" + asked + "/end", "platform.second", "");

        var officer = new Browser();
        assertThat(officer.logIn("street.officer", "/h/110105026/").body()).contains("核对编码", "孙文静");
        assertThat(states("/api/v1/hubs/110105026/glasses", "street.admin", asked))
                .containsExactly("ENDED");
        assertThat(get("/api/v1/hubs/110105026/glasses", "other.street.officer").status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("SOD-5: of two who decide at once one decides, the other is told that it is decided")
    void decidedAtOnce() {
        var second = provider.bearer("platform.second");
        for (int round = 0; round < 3; round++) {
            var path = GLASSES + "/"
                    + post(GLASSES, "platform.admin", "{\"hub\":\"110105003\",\"hours\":1,\"reason\":\"并行\"}")
                            .json()
                            .getString("id");
            Supplier<Page> approval = () -> decided(path + "/approval", second);
            Supplier<Page> refusal = () -> decided(path + "/refusal", second);
            assertThat(AtOnce.statuses(approval, refusal, approval, refusal)).containsExactly(204, 422, 422, 422);
            post(path + "/end", "platform.second", "");
        }
    }

    private static Page decided(String path, String bearer) {
        return new Browser()
                .send(
                        "POST",
                        path,
                        "{\"reason\":\"不需要\"}",
                        "Authorization",
                        bearer,
                        "Content-Type",
                        "application/json");
    }

    private List<String> states(String path, String reader, String glass) {
        return get(path, reader).json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(item -> item.getString("id").equals(glass))
                .map(item -> item.getString("state"))
                .toList();
    }

    private Page get(String path, String user) {
        return client.get(path, "Authorization", provider.bearer(user));
    }

    private Page post(String path, String user, String body) {
        return client.send(
                "POST", path, body, "Authorization", provider.bearer(user), "Content-Type", "application/json");
    }
}
