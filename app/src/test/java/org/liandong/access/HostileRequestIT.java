package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HostileRequestIT {

    private static final String STREET = "/h/110105026/";
    private static final String API = "/api/v1/hubs/110105026";

    /** Encoded, as they stand in an address: beyond the basic plane, Chinese, accents, no UTF-8, no letters, far too big. */
    private static final List<String> VALUES = List.of(
            "%F0%9F%98%80",
            "%E6%9C%9B%E4%BA%AC",
            "%C3%A9",
            "%EF%BC%91",
            "%C4%8D%C4%8AX-Planted:1",
            "%0d%0aX-Planted:1",
            "'%22%3C",
            "-1",
            "99999999999999999999",
            "1e9",
            "-999999999-01",
            "%2B999999999-12-31",
            "9".repeat(2000),
            "%25_%25");

    private static final List<String> PATHS = List.of(
            "/h/{}/",
            "/h/110105026{}/",
            STREET + "{}",
            STREET + "registry/org/{}",
            "/hubs/{}",
            "/en/hubs/{}",
            "/hubs/{}/theme.css",
            "/organizations/{}",
            "/{}",
            "/api/v1/{}",
            "/api/v1/public/organizations/{}",
            "/api/v1/public/rules/{}",
            "/api/v1/my/lists/{}",
            "/rules/{}",
            "/api/v1/public/codes/uscc/{}",
            "/api/v1/hubs/{}/organizations",
            API + "/jobs/{}",
            API + "/jobs/{}/sheet",
            API + "/organizations/{}",
            API + "/organizations/{}/history");

    private static final List<String> QUERIES = List.of(
            "/?{}",
            "/organizations?q={}",
            "/organizations?type={}",
            "/organizations?hub={}",
            "/organizations?status={}",
            "/organizations?after={}",
            "/hubs?tier={}",
            STREET + "?lang={}",
            STREET + "registry/org/list?q={}",
            STREET + "registry/org/list?type={}",
            STREET + "registry/org/list?after={}",
            STREET + "registry/org/view?uscc={}",
            STREET + "registry/import/result?id={}",
            "/login?to=/{}",
            "/callback?state={}",
            "/callback?error={}",
            "/api/v1/public/hubs?tier={}",
            "/api/v1/public/hubs?parent={}",
            "/api/v1/public/hubs?after={}",
            "/api/v1/public/organizations?hub={}",
            "/api/v1/public/organizations?after={}",
            "/api/v1/public/organizations?limit={}",
            "/api/v1/public/figures?hub={}",
            "/api/v1/public/rules?hub={}",
            "/api/v1/public/rules/registry.org.confirmDays?object={}",
            "/rules/registry.org.confirmDays?object={}",
            STREET + "jobs/list?kind={}",
            API + "/jobs?kind={}",
            API + "/lists/registry.org/csv?columns={}",
            "/api/v1/public/figures?measure={}",
            API + "/organizations?q={}",
            API + "/organizations?standing={}",
            API + "/organizations?after={}");

    /** What narrows the log, which an auditor reads. */
    private static final List<String> LOG =
            List.of("actor", "object", "objectType", "action", "hub", "from", "to", "after", "sort");

    private final Browser officer = new Browser();

    @Test
    @DisplayName("nothing that stands in an address is a failure, in no language and no size")
    void addresses() {
        officer.logIn("street.officer", STREET);
        var softly = new SoftAssertions();
        var addresses = new ArrayList<String>();
        Stream.concat(PATHS.stream(), QUERIES.stream())
                .forEach(address -> VALUES.forEach(value -> addresses.add(address.replace("{}", value))));
        for (String address : addresses) {
            var answer = officer.get(address);
            softly.assertThat(answer.status()).as(address).isLessThan(500);
            softly.assertThat(answer.header("X-Planted")).as(address).isEmpty();
        }
        softly.assertAll();
    }

    @Test
    @DisplayName("nothing by which the log is narrowed is a failure")
    void log() {
        var bearer = new IdentityProvider().bearer("auditor");
        var softly = new SoftAssertions();
        for (var parameter : LOG) {
            for (var value : VALUES) {
                var address = "/api/v1/hubs/110000/audit/events?" + parameter + "=" + value;
                softly.assertThat(officer.get(address, "Authorization", bearer).status())
                        .as(address)
                        .isNotEqualTo(403)
                        .isLessThan(500);
            }
        }
        softly.assertAll();
    }

    @Test
    @DisplayName("a form whose fields are missing, or name what nobody has, is no failure")
    void formsWithoutFields() {
        officer.logIn("street.officer", STREET);
        var list = "back=/h/110105026/registry/org/list";
        for (var form : List.of(
                "/my/lists ",
                "/my/lists " + list,
                "/my/lists " + list + "&name=a",
                "/my/lists " + list + "&open=1",
                "/my/lists " + list + "&drop=%E4%B8%AD",
                "/my/drafts ",
                "/my/drafts form=/my/x",
                "/my/drafts form=/my/x&title=t&typed=[1]",
                "/my/drafts form=/my/x&titleKey=no.such&titleDetails=x&typed={}",
                "/my/drafts drop=%E4%B8%AD",
                "/my/messages/read ",
                "/my/messages/read open=%E4%B8%AD",
                "/my/messages/read all=x")) {
            var parts = form.split(" ", 2);
            assertThat(officer.send(
                                    "POST",
                                    parts[0],
                                    parts[1],
                                    "Content-Type",
                                    Form.URL_ENCODED,
                                    "Origin",
                                    Browser.SITE.toString(),
                                    "Sec-Fetch-Site",
                                    "same-origin")
                            .status())
                    .as(form)
                    .isLessThan(500);
        }
    }

    @Test
    @DisplayName("what a list of settings or of views cannot hold is refused, and is no failure")
    void ownSettings() {
        var bearer = new IdentityProvider().bearer("street.officer");
        var views = "/api/v1/my/lists/registry.org";
        assertThat(sent("POST", views, "{\"name\":\"\\u0000\",\"query\":\"\"}", bearer))
                .isEqualTo(422);
        assertThat(sent("POST", views, "{\"name\":\"\\u200b \",\"query\":\"\"}", bearer))
                .isEqualTo(422);
        assertThat(sent("POST", views, "{\"name\":\"Mine\",\"query\":\"sort=NAME\"}", bearer))
                .isEqualTo(200);
        assertThat(sent("POST", views, "{\"name\":\"MINE\",\"query\":\"sort=USCC\"}", bearer))
                .as("the same name to the database, which takes the place of the first")
                .isEqualTo(200);
        var kept =
                officer
                        .get(views, "Authorization", bearer)
                        .json()
                        .getJsonArray("items")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .filter(view -> view.getString("name").equalsIgnoreCase("mine"))
                        .toList();
        assertThat(kept).hasSize(1);
        assertThat(sent("DELETE", views + "/" + kept.get(0).getString("id"), "", bearer))
                .isEqualTo(200);
        assertThat(sent("POST", API + "/lists/registry.org/xlsx", "{\"query\":\"q=😀\"}", bearer))
                .isEqualTo(422);
        assertThat(sent("PUT", "/api/v1/my/messages/settings", "{\"topics\":[null]}", bearer))
                .isEqualTo(422);
    }

    private int sent(String method, String path, String body, String bearer) {
        return officer.send(method, path, body, "Authorization", bearer, "Content-Type", "application/json")
                .status();
    }

    @Test
    @DisplayName("a name in a query that is not well encoded does not keep a page from being shown")
    void brokenNames() {
        officer.logIn("street.officer", STREET);
        for (String query : new String[] {"?%zz", "?%zz=1", "?a=%zz", "?%", "?&&&===", "?%ff=%fe"}) {
            for (String page : new String[] {"/", "/organizations", STREET, STREET + "registry/org/list"}) {
                assertThat(officer.raw(page + query)).as(page + query).isEqualTo(200);
            }
        }
    }

    @Test
    @DisplayName("no way of writing an address leads into another hub's room")
    void waysAround() {
        officer.logIn("street.officer", STREET);
        for (String address : new String[] {
            STREET + "../110101010/",
            STREET + "%2e%2e/110101010/",
            STREET + "..;/110101010/",
            "/h/110101010;jsessionid=x/",
            "/h//110101010/",
            "//h/110101010/",
            "/H/110101010/",
            "/h/110101010./",
            "/h/110101010%20/",
            "/h/0110101010/",
            "/h/%31%31%30101010/",
            "/h/110101010%2fregistry%2forg%2flist",
            STREET + "../110101010/registry/org/list"
        }) {
            assertThat(officer.raw(address)).as(address).isIn(302, 400, 404);
            assertThat(officer.open(address.replace("%20", "+")).body())
                    .as(address)
                    .doesNotContain("和平里街道");
        }
    }

    @Test
    @DisplayName("methods nobody uses are refused, and are no failure")
    void methods() {
        officer.logIn("street.officer", STREET);
        for (String method : new String[] {"PATCH", "PROPFIND", "PUT", "DELETE", "TRACE"}) {
            for (String path : new String[] {
                "/", "/nowhere", "/liandong/desk.css", "/login", "/callback", "/health/ready", "/api/v1/my/account"
            }) {
                assertThat(officer.send(
                                        method,
                                        path,
                                        "",
                                        "Origin",
                                        Browser.SITE.toString(),
                                        "Sec-Fetch-Site",
                                        "same-origin")
                                .status())
                        .as(method + " " + path)
                        .isBetween(400, 499);
            }
        }
    }

    @Test
    @Timeout(60)
    @DisplayName("a JSON body that is missing, broken off, too deep or too large is answered at once, and no failure")
    void bodies() {
        var bearer = new IdentityProvider().bearer("street.admin");
        var bodies = List.of(
                "",
                "null",
                "[]",
                "\"x\"",
                "{",
                "{\"a\":[",
                "{\"a\":{\"b\":[1,",
                "{\"email\":{}}",
                "{\"a\":" + "[".repeat(3000) + "]".repeat(3000) + "}",
                "{\"a\":\"" + "x".repeat(1_100_000) + "\"}",
                "{\"email\":\"😀\u0000\",\"role\":\"望\"}");
        for (String path : new String[] {
            API + "/staff",
            API + "/administrators",
            API + "/organizations",
            API + "/offices",
            API + "/lists/registry.org/xlsx"
        }) {
            for (String body : bodies) {
                assertThat(officer.send("POST", path, body, "Authorization", bearer, "Content-Type", "application/json")
                                .status())
                        .as(path + " " + body.substring(0, Math.min(20, body.length())))
                        .isBetween(400, 499);
            }
            assertThat(officer.send("POST", path, "", "Authorization", bearer).status())
                    .as(path + " without a type")
                    .isBetween(400, 499);
        }
    }
}
