package org.liandong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was written is seen at the next request: in the page, whose ETag is another one then, and in the API. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LiveFiguresIT {

    private static final Pattern TOTAL = Pattern.compile("ld-figure-total\"><dt>[^<]*</dt><dd>([\\d,]+)</dd>");
    private static final List<String> PAGES =
            List.of("/", "/hubs/110000", "/en/hubs/110105", "/hubs/110105026?elder=1");

    private final ApiClient visitor = ApiClient.visitor();
    private final ApiClient officer = ApiClient.of("street.officer");

    private ApiClient.Answer page(String path, String tag) {
        return visitor.send("GET", path, "", "If-None-Match", tag);
    }

    private static long total(ApiClient.Answer page) {
        var found = TOTAL.matcher(new String(page.body(), StandardCharsets.UTF_8));
        assertThat(found.find()).isTrue();
        return Long.parseLong(found.group(1).replace(",", ""));
    }

    private long services(String query) {
        return visitor.get("/api/v1/public/figures?" + query).json().getJsonArray("items").stream()
                .map(item -> item.asJsonObject())
                .filter(item -> item.getString("dimension").equals("SERVICE"))
                .mapToLong(item -> item.getJsonNumber("value").longValue())
                .sum();
    }

    @Test
    @DisplayName(
            "RP-01: an organization that was entered counts in the next request of every page, which is no 304 any more")
    void nextRequest() {
        var before = PAGES.stream().map(path -> page(path, "\"none\"")).toList();
        for (int i = 0; i < PAGES.size(); i++) {
            assertThat(page(PAGES.get(i), before.get(i).header("ETag")).status())
                    .isEqualTo(304);
        }
        long services = services("measure=ORGANIZATIONS&hub=110105");

        var entry = Json.createObjectBuilder()
                .add("uscc", SheetFixture.code(41_000).value())
                .add("name", "望京一目了然服务中心")
                .add("type", "SERVICE")
                .add("street", "110105026")
                .build();
        assertThat(officer.send("POST", "/api/v1/hubs/110105026/organizations", entry.toString())
                        .status())
                .isEqualTo(201);

        for (int i = 0; i < PAGES.size(); i++) {
            var after = page(PAGES.get(i), before.get(i).header("ETag"));
            assertThat(after.status()).as(PAGES.get(i)).isEqualTo(200);
            assertThat(after.header("ETag")).isNotEqualTo(before.get(i).header("ETag"));
            assertThat(total(after)).as(PAGES.get(i)).isEqualTo(total(before.get(i)) + 1);
        }
        assertThat(services("measure=ORGANIZATIONS&hub=110105")).isEqualTo(services + 1);
    }

    @Test
    @DisplayName("RP-01: the API tells the stock of a month, and nothing of a month before the first count")
    void ofAMonth() {
        assertThat(services("measure=ORGANIZATIONS")).isPositive();
        var early = visitor.get("/api/v1/public/figures?measure=ORGANIZATIONS&month=2020-01");
        assertThat(early.status()).isEqualTo(200);
        assertThat(early.json().getJsonArray("items")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "month=9999-01,report.figure.monthUnknown",
        "month=November,report.figure.monthUnknown",
        "measure=MEMBERS,report.figure.measureUnknown"
    })
    @DisplayName("what cannot be asked for is refused with what can")
    void unknown(String query, String rule) {
        var refused = visitor.get("/api/v1/public/figures?" + query);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().getString("rule")).isEqualTo(rule);
    }
}
