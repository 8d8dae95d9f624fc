package org.liandong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.tenancy.Databases;
import org.liandong.tenancy.Outbox;

/** Public pages that are kept in memory say what those made anew would say. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class KeptPagesIT {

    private static final Duration AT_ONCE = Duration.ofSeconds(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String STREET = "/hubs/110105026";

    private final ApiClient visitor = ApiClient.visitor();
    private final ApiClient officer = ApiClient.of("street.officer");

    private ApiClient.Answer read(String path, String... headers) {
        return visitor.send("GET", path, "", headers.length == 0 ? new String[] {"Accept", "text/html"} : headers);
    }

    /** Only a page that is kept comes packed, and nothing is kept that was begun before a change elsewhere was heard. */
    private ApiClient.Answer packed(String path) {
        var answers = new ApiClient.Answer[1];
        assertThat(within(PATIENCE, () -> {
                    answers[0] = read(path, "Accept-Encoding", "br, gzip;q=0.9");
                    return answers[0].header("Content-Encoding") != null;
                }))
                .as(path)
                .isTrue();
        return answers[0];
    }

    private String text(String path) {
        var page = read(path);
        assertThat(page.status()).as(path).isEqualTo(200);
        return new String(page.body(), StandardCharsets.UTF_8);
    }

    private static String code(int n) {
        return SheetFixture.code(450_000 + n).value();
    }

    private static String entry(String code, String name) {
        return Json.createObjectBuilder()
                .add("uscc", code)
                .add("name", name)
                .add("type", "SERVICE")
                .add("street", "110105026")
                .build()
                .toString();
    }

    private void enter(String code, String name) {
        assertThat(officer.send("POST", "/api/v1/hubs/110105026/organizations", entry(code, name))
                        .status())
                .isEqualTo(201);
    }

    private static boolean within(Duration patience, BooleanSupplier seen) {
        var end = Instant.now().plus(patience);
        while (!seen.getAsBoolean()) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
        return true;
    }

    @Test
    @DisplayName("the second reader gets the same bytes; packed they are the same page, and either tag is 304")
    void again() throws IOException {
        for (String path : List.of("/", "/hubs", STREET, "/organizations", "/rules", "/about", STREET + "/theme.css")) {
            var first = read(path);
            var second = read(path);
            var packed = packed(path);

            assertThat(second.body()).as(path).isEqualTo(first.body());
            for (String header : List.of("ETag", "Content-Type", "Cache-Control", "Content-Security-Policy")) {
                assertThat(second.header(header)).as(path).isNotNull().isEqualTo(first.header(header));
            }
            assertThat(packed.header("Content-Encoding")).as(path).isEqualTo("gzip");
            assertThat(packed.header("Vary")).as(path).isEqualTo("Accept-Encoding");
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
                assertThat(unpacked.readAllBytes()).as(path).isEqualTo(first.body());
            }
            assertThat(packed.header("ETag")).as(path).isNotEqualTo(first.header("ETag"));
            for (String tag : List.of(first.header("ETag"), packed.header("ETag"))) {
                assertThat(read(path, "If-None-Match", tag).status()).as(path).isEqualTo(304);
                assertThat(read(path, "If-None-Match", tag, "Accept-Encoding", "gzip")
                                .status())
                        .as(path)
                        .isEqualTo(304);
            }
            assertThat(visitor.send("HEAD", path, "").body()).as(path).isEmpty();
        }
    }

    @Test
    @DisplayName("languages, sizes of type and queries do not mix, and no page names the host it was asked at")
    void apart() {
        for (int times = 0; times < 2; times++) {
            assertThat(text("/organizations")).contains("lang=\"zh-CN\"").doesNotContain("ld-elder", "127.0.0.1");
            assertThat(text("/en/organizations")).contains("lang=\"en\"").doesNotContain("ld-elder");
            assertThat(text("/organizations?elder=1")).contains("lang=\"zh-CN\"", "ld-elder");
            assertThat(text("/organizations?type=FOUNDATION")).contains("type=FOUNDATION");
        }
    }

    @Test
    @DisplayName("an address that had no page has one in the request after the entry; its next state shows as soon")
    void entered() {
        var path = "/organizations/" + code(1);
        assertThat(read(path).status()).isEqualTo(404);
        assertThat(read(path).status()).isEqualTo(404);
        var street = text(STREET);
        assertThat(text("/organizations?q=" + code(1))).doesNotContain("望京留影");

        enter(code(1), "望京留影服务中心");
        assertThat(text(path)).contains("望京留影服务中心");
        assertThat(text("/organizations?q=" + code(1))).contains("望京留影服务中心");
        assertThat(text(STREET)).isNotEqualTo(street);

        var amended = officer.send(
                "PUT",
                "/api/v1/hubs/110105026/organizations/" + code(1),
                entry(code(1), "望京再留影服务中心"),
                "If-Match",
                officer.get("/api/v1/hubs/110105026/organizations/" + code(1)).header("ETag"));
        assertThat(amended.status()).isEqualTo(200);
        assertThat(text(path)).contains("望京再留影服务中心");
        assertThat(text(path.toLowerCase(Locale.ROOT))).contains("望京再留影服务中心");
    }

    @Test
    @DisplayName("what another node has written is seen within a second, by every page that shows it")
    void elsewhere() {
        enter(code(2), "望京别处服务中心");
        var pages = List.of("/organizations/" + code(2), "/organizations?q=" + code(2));
        pages.forEach(page -> assertThat(text(page)).contains("望京别处服务中心"));

        try (var other = Databases.owner()) {
            other.update("update social_org set name = '望京异地服务中心' where uscc = ?", code(2));
            Outbox.ofCommand(other, "registry.organizations.moved");
            other.commit();
        }

        assertThat(within(AT_ONCE, () -> pages.stream()
                        .allMatch(page -> text(page).contains("望京异地"))))
                .isTrue();
    }

    @Test
    @DisplayName("what another node has taken back was never seen")
    void takenBack() {
        enter(code(3), "望京未变服务中心");
        var path = "/organizations/" + code(3);
        var tag = read(path).header("ETag");

        try (var other = Databases.owner()) {
            other.update("update social_org set name = '望京已变服务中心' where uscc = ?", code(3));
            Outbox.ofCommand(other, "registry.organizations.moved");
            assertThat(read(path).header("ETag")).isEqualTo(tag);
            other.rollback();
        }

        assertThat(read(path).header("ETag")).isEqualTo(tag);
    }
}
