package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StaffingIT {

    private static final String[] ROOMS = {"110105026", "110105", "110000", "110101010"};

    private final Browser client = new Browser();
    private final IdentityProvider provider = new IdentityProvider();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "street.admin,         200/422, 404/404, 404/404, 404/404",
        "street.officer,       200/403, 404/404, 404/404, 404/404",
        "district.officer,     200/403, 200/403, 404/404, 404/404",
        "other.street.officer, 404/404, 404/404, 404/404, 200/403",
        "city.officer,         200/403, 200/403, 200/403, 200/403",
        "auditor,              200/403, 200/403, 200/403, 200/403",
        "platform.admin,       200/403, 200/403, 200/403, 200/403",
        "org.user,             404/404, 404/404, 404/404, 404/404",
    })
    @DisplayName("rows 1 and 1a, SOD-8: who reads / changes the staff of Wangjing, Chaoyang, the city and Hepingli")
    void rooms(String user, String street, String district, String city, String other) {
        var bearer = provider.bearer(user);
        String[] expected = {street, district, city, other};
        for (int i = 0; i < ROOMS.length; i++) {
            var staff = "/api/v1/hubs/" + ROOMS[i] + "/staff";
            int read = client.get(staff, "Authorization", bearer).status();
            int change = client.send("POST", staff, "{}", "Authorization", bearer, "Content-Type", "application/json")
                    .status();
            assertThat(read + "/" + change).as(user + " in " + ROOMS[i]).isEqualTo(expected[i]);
        }
    }

    @Test
    @DisplayName(
            "a revoked membership stops working at the next request of an open session, and of a token that is still good")
    void revoked() {
        var staff = "/api/v1/hubs/110105026/staff";
        var given = give("org.user@example.org", "ST");
        assertThat(given.status()).isEqualTo(201);
        var member = new Browser();
        var bearer = provider.bearer("org.user");
        assertThat(member.logIn("org.user", "/h/110105026/").status()).isEqualTo(200);
        assertThat(member.get(staff).status()).isEqualTo(200);
        assertThat(client.get(staff, "Authorization", bearer).status()).isEqualTo(200);

        var revoked = client.send(
                "DELETE",
                staff + "/" + given.json().getString("id") + "?reason=left",
                "",
                "Authorization",
                provider.bearer("street.admin"));

        assertThat(revoked.status()).isEqualTo(204);
        assertThat(member.get("/h/110105026/").status()).isEqualTo(404);
        assertThat(member.get(staff).status()).isEqualTo(404);
        assertThat(client.get(staff, "Authorization", bearer).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("SOD-11, SOD-9: an administrator gives neither his own rank nor roles that do not go together")
    void limits() {
        assertRule("access.membership.administratorHasNoBusiness", give("street.admin@example.org", "ST"));
        assertRule("access.membership.auditorOnlyReads", give("auditor@example.org", "ST"));
        assertRule("access.membership.notYours", give("org.user@example.org", "HA"));
        assertRule("access.membership.roleNotAtThisTier", give("org.user@example.org", "DT"));
        assertRule("access.account.unknown", give("nobody@example.org", "ST"));
    }

    @Test
    @DisplayName("giving and taking a role stands in the audit log with who did it")
    void audited() {
        var given = give("org.user@example.org", "TR").json().getString("id");
        client.send(
                "DELETE",
                "/api/v1/hubs/110105026/staff/" + given + "?reason=mistake",
                "",
                "Authorization",
                provider.bearer("street.admin"));

        var steps = client.get(
                        "/api/v1/hubs/110105026/audit/events?object=" + given,
                        "Authorization",
                        provider.bearer("auditor"))
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);

        assertThat(steps).extracting(step -> step.getString("action")).containsExactly("REVOKE", "GIVE");
        assertThat(steps).allSatisfy(step -> assertThat(step.getString("name")).isEqualTo("李秀兰"));
        assertThat(steps.get(0).getString("reason")).isEqualTo("mistake");
    }

    private Page give(String email, String role) {
        return client.send(
                "POST",
                "/api/v1/hubs/110105026/staff",
                "{\"email\":\"" + email + "\",\"role\":\"" + role + "\"}",
                "Authorization",
                provider.bearer("street.admin"),
                "Content-Type",
                "application/json");
    }

    private static void assertRule(String rule, Page answer) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().getString("rule")).isEqualTo(rule);
    }
}
