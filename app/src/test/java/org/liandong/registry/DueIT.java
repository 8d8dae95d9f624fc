package org.liandong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.Await;
import org.liandong.tenancy.Owner;

/** What the register's cases leave to be done, seen from outside by everybody concerned. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class DueIT {

    private static final byte[] PDF = "%PDF-1.4\n%claim\n".getBytes(StandardCharsets.US_ASCII);

    private final ApiClient street = ApiClient.of("street.officer");
    private final ApiClient district = ApiClient.of("district.officer");
    private final ApiClient city = ApiClient.of("city.officer");

    private static List<JsonObject> work(ApiClient reader, String hub, String query) {
        var answer = reader.get("/api/v1/hubs/" + hub + "/work-items?limit=200" + query);
        assertThat(answer.status()).isEqualTo(200);
        return answer.json().getJsonArray("items").getValuesAs(JsonObject.class);
    }

    private static JsonObject of(List<JsonObject> items, String page) {
        return items.stream()
                .filter(item -> item.getString("page").endsWith(page))
                .findFirst()
                .orElse(null);
    }

    @Test
    @DisplayName("row 2: a claim waits for the hub in charge within the working days of the rule, until it is decided")
    void claim() {
        var uscc = street
                .get("/api/v1/public/organizations?hub=110105026&limit=50")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(item -> item.getString("uscc"))
                .filter(code -> code.startsWith("110105", 2) && !code.equals("52110105MJDW00010A"))
                .skip(5)
                .findFirst()
                .orElseThrow();
        var claim = ApiClient.of("org.user")
                .upload("/api/v1/my/claims", "proof.pdf", PDF, Map.of("uscc", uscc, "text", "理事会授权"))
                .json()
                .getString("id");
        var page = "registry/claim/view?id=" + claim;

        var item = of(work(district, "110105", "&for=ME&kind=CLAIM"), page);
        assertThat(item.getJsonObject("due").getString("rule")).isEqualTo("registry.claim.decideDays");
        assertThat(item.getJsonObject("due").getInt("workingDaysLeft")).isBetween(4, 5);
        assertThat(item.getString("page")).isEqualTo("/h/110105/" + page);
        assertThat(of(work(city, "110000", "&for=BELOW&hub=110105"), page).getString("waitsFor"))
                .isEqualTo("BELOW");
        assertThat(of(work(city, "110105", ""), page).getString("waitsFor"))
                .as("looked at from above, in the room")
                .isEqualTo("OTHERS");
        assertThat(of(work(street, "110105026", ""), page)).isNull();

        assertThat(district.send("POST", "/api/v1/hubs/110105/claims/" + claim + "/refusal", "{\"reason\":\"没有授权书\"}")
                        .status())
                .isEqualTo(204);
        assertThat(of(work(district, "110105", ""), page)).isNull();
    }

    @Test
    @DisplayName("row 2: a claim that is sent several times at once is one claim")
    void claimedOnce() {
        var claimant = ApiClient.of("org.user");
        var uscc = street.get("/api/v1/public/organizations?hub=110101010&limit=1")
                .json()
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("uscc");
        var statuses = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() ->
                        claimant.upload("/api/v1/my/claims", "proof.pdf", PDF, Map.of("uscc", uscc, "text", "理事会授权"))))
                .toList()
                .stream()
                .map(answer -> answer.join().status())
                .sorted()
                .toList();
        assertThat(statuses).containsExactly(201, 422, 422, 422);

        var open = claimant.get("/api/v1/my/claims").json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .filter(claim -> claim.getString("uscc").equals(uscc)
                        && claim.getString("state").equals("SUBMITTED"))
                .toList();
        assertThat(open).hasSize(1);
        claimant.send("POST", "/api/v1/my/claims/" + open.get(0).getString("id") + "/withdrawal", "");
    }

    @Test
    @DisplayName("row 2a: what streets report waits for the registering authority as one piece of work with its number")
    void reported() {
        var code = SheetFixture.code(37_000);
        var form = "{\"uscc\":\"" + code + "\",\"name\":\"望京待确认服务中心\",\"type\":\"SERVICE\",\"street\":\"110105026\"}";
        assertThat(street.send("POST", "/api/v1/hubs/110105026/organizations", form)
                        .status())
                .isEqualTo(201);
        Await.until(() -> waiting() == inRegister());
        int before = waiting();
        var item = work(district, "110105", "&for=ME&kind=CONFIRMATION").get(0);
        assertThat(item.getString("waitsFor")).isEqualTo("ME");
        assertThat(item.getJsonObject("due").getString("rule")).isEqualTo("registry.org.confirmDays");

        var elsewhere = SheetFixture.code(37_001);
        var moved = "{\"uscc\":\"" + elsewhere
                + "\",\"name\":\"和平里待确认服务中心\",\"type\":\"SERVICE\",\"street\":\"110101010\"}";
        assertThat(ApiClient.of("other.street.officer")
                        .send("POST", "/api/v1/hubs/110101010/organizations", moved)
                        .status())
                .isEqualTo(201);
        Await.until(() -> waiting() == before + 1);
        assertThat(item.getString("page")).endsWith("registry/org/list?standing=REPORTED&registrar=HERE");
        assertThat(listed(item.getString("page")))
                .as("those that are resident elsewhere, too, and no others")
                .hasSize(waiting())
                .contains(code.value(), elsewhere.value());
        assertThat(district.send("POST", "/api/v1/hubs/110105/organizations/" + elsewhere + "/confirmation", "")
                        .status())
                .isEqualTo(200);

        assertThat(district.send("POST", "/api/v1/hubs/110105/organizations/" + code + "/confirmation", "")
                        .status())
                .isEqualTo(200);
        Await.until(() -> waiting() == inRegister());
        assertThat(waiting()).isEqualTo(before - 1);
    }

    /** What the list behind the work shows, by its export. */
    private List<String> listed(String page) {
        var csv = district.get("/api/v1/hubs/110105/lists/registry.org/csv?columns=NAME,USCC&"
                + page.substring(page.indexOf('?') + 1));
        return new String(csv.body(), StandardCharsets.UTF_8)
                .lines()
                .skip(1)
                .map(line -> line.substring(line.lastIndexOf(',') + 1).replace("\"", ""))
                .filter(cell -> cell.length() == 18)
                .toList();
    }

    private int waiting() {
        return work(district, "110105", "&for=ME&kind=CONFIRMATION").stream()
                .mapToInt(item -> item.getInt("quantity"))
                .sum();
    }

    private static int inRegister() {
        try (var owner = new Owner()) {
            return Integer.parseInt(
                    owner.rows("select count(*) from social_org where latest = 1 and standing = 'REPORTED'"
                                    + " and authority_code = '110105'")
                            .get(0)
                            .get(0));
        }
    }

    @Test
    @DisplayName("a previewed sheet waits to be taken in or given up, until its files go")
    void preview() {
        var sheet = SheetFixture.ofRows(3, 37_100).text();
        var job = street.upload(
                        "/api/v1/hubs/110105026/organizations/imports",
                        sheet.getBytes(StandardCharsets.UTF_8),
                        Map.of("mode", "GOOD", "dryRun", "true"))
                .json()
                .getString("id");
        street.job("110105026", job);
        var page = "registry/import/preview?id=" + job;

        var item = of(work(street, "110105026", "&for=ME"), page);
        assertThat(item.getString("kind")).isEqualTo("PREVIEW");
        assertThat(LocalDate.parse(item.getJsonObject("due").getString("on"))).isAfter(LocalDate.of(2026, 1, 1));
        assertThat(of(work(district, "110105", "&for=BELOW"), page).getString("hub"))
                .isEqualTo("110105026");

        assertThat(street.send("DELETE", "/api/v1/hubs/110105026/organizations/imports/" + job, "")
                        .status())
                .isEqualTo(204);
        assertThat(of(work(street, "110105026", ""), page)).isNull();
    }

    @Test
    @DisplayName("the list is sorted, narrowed, read on and taken out like every other; what does not exist is refused")
    void list() {
        var first = city.get("/api/v1/hubs/110000/work-items?limit=1&sort=-OPENED_AT")
                .json();
        assertThat(first.getJsonArray("items")).hasSize(1);
        var second = city.get("/api/v1/hubs/110000/work-items?limit=1&sort=-OPENED_AT&after=" + first.getString("next"))
                .json();
        assertThat(second.getJsonArray("items").getJsonObject(0).getString("id"))
                .isNotEqualTo(first.getJsonArray("items").getJsonObject(0).getString("id"));
        assertThat(district.get("/api/v1/hubs/110105/work-items?when=SOMETIME").status())
                .isEqualTo(422);
        assertThat(district.get("/api/v1/hubs/110105/work-items?hub=110101").status())
                .isEqualTo(422);
        assertThat(district.get("/api/v1/hubs/110105/work-items?after=x").status())
                .isEqualTo(422);
        var csv = new String(
                district.get("/api/v1/hubs/110105/lists/report.work/csv?columns=TITLE,DUE,CITATION")
                        .body(),
                StandardCharsets.UTF_8);
        assertThat(csv).contains("平台默认值");
    }
}
