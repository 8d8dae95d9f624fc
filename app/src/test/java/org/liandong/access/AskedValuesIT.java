package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every list of the API, asked for with values that are none. A new operation is in the test by existing. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AskedValuesIT {

    private static final Map<String, List<String>> UNFIT = Map.of(
            "integer", List.of("abc", "0", "-1", "201", "1.5", "99999999999"),
            "boolean", List.of("abc", "1", "TRUE"));
    private static final List<String> NO_PLACES = List.of("abc", "-", "%C3%A4", "MQ");
    private static final String ORGANIZATION = "52110105MJDW00010A";

    private final IdentityProvider provider = new IdentityProvider();
    private final String officer = provider.bearer("street.officer");
    private final String member = provider.bearer("org.user");
    private final Browser client = new Browser();

    private record Asked(String path, String parameter, String value) {
        @Override
        public String toString() {
            return path + "?" + parameter + "=" + value;
        }
    }

    @Test
    @DisplayName("what is no number, no yes or no, and no place in a list is refused by name, and says what is allowed")
    void unfitValues() {
        var softly = new SoftAssertions();
        var asked = unfit();
        assertThat(asked).hasSizeGreaterThan(150);
        for (var each : asked) {
            var answer = client.get(each.toString(), "Authorization", bearer(each.path()), "Accept-Language", "en");
            softly.assertThat(answer.status()).as(each.toString()).isEqualTo(422);
            if (answer.status() == 422) {
                softly.assertThat(answer.json().getString("field", null))
                        .as(each.toString())
                        .isEqualTo(each.parameter());
                softly.assertThat(answer.json().getString("detail"))
                        .as(each.toString())
                        .isNotBlank();
            }
        }
        softly.assertAll();
    }

    @Test
    @DisplayName("how many items a page may have is said in the language asked for")
    void limitInBothLanguages() {
        var path = "/api/v1/public/hubs?limit=201";
        assertThat(client.get(path, "Accept-Language", "zh").json().getString("detail"))
                .isEqualTo("“201”不可用：每页条数应为1至200之间的整数");
        assertThat(client.get(path, "Accept-Language", "en").json().getString("detail"))
                .contains("from 1 to 200");
        assertThat(client.get("/api/v1/public/hubs?limit=200").status()).isEqualTo(200);
        assertThat(client.get("/api/v1/public/hubs?limit=&after=").json().getJsonArray("items"))
                .as("what is left empty is left out")
                .hasSize(50);
    }

    @Test
    @DisplayName("a choice that is none is refused, in lists and elsewhere")
    void choices() {
        var mode = client.send(
                "POST",
                "/api/v1/hubs/110105026/organizations/imports/1/confirmation?mode=SOME",
                "",
                "Authorization",
                officer);
        assertThat(mode.status()).isEqualTo(422);
        assertThat(mode.json().getString("field")).isEqualTo("mode");
        var office =
                client.get("/api/v1/hubs/110105026/staff?office=abc", "Authorization", provider.bearer("street.admin"));
        assertThat(office.status()).isEqualTo(422);
        assertThat(office.json().getString("field")).isEqualTo("office");
    }

    private List<Asked> unfit() {
        var all = new ArrayList<Asked>();
        client.get("/openapi?format=JSON").json().getJsonObject("paths").forEach((path, item) -> {
            var operation = item.asJsonObject().getJsonObject("get");
            if (operation != null && operation.containsKey("parameters")) {
                operation.getJsonArray("parameters").stream()
                        .map(JsonValue::asJsonObject)
                        .filter(parameter -> parameter.getString("in", "").equals("query"))
                        .forEach(parameter -> unfit(parameter)
                                .forEach(
                                        value -> all.add(new Asked(filled(path), parameter.getString("name"), value))));
            }
        });
        return all;
    }

    private static List<String> unfit(JsonObject parameter) {
        return parameter.getString("name").equals("after")
                ? NO_PLACES
                : UNFIT.getOrDefault(parameter.getJsonObject("schema").getString("type", ""), List.of());
    }

    private static String filled(String path) {
        return path.replace("{code}", "110105026")
                .replace("{uscc}", ORGANIZATION)
                .replace("{list}", "registry.org")
                .replaceAll("\\{\\w+}", "1");
    }

    private String bearer(String path) {
        return path.startsWith("/api/v1/organizations/") ? member : officer;
    }
}
