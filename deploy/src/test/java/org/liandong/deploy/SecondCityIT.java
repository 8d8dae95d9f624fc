package org.liandong.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Another city is another folder, no code: a small Tianjin. */
@Tag("installed")
class SecondCityIT {
    private static final Path FOLDER = Path.of("src/test/resources/tianjin").toAbsolutePath();
    private static final Installed INSTALLED =
            new Installed(Path.of("target/it/tianjin").toAbsolutePath(), Map.of("LIANDONG_TENANTS", FOLDER.toString()));

    private final HttpClient client = Web.client();

    @BeforeAll
    static void start() throws Exception {
        INSTALLED.start();
    }

    @AfterAll
    static void stop() throws Exception {
        INSTALLED.stop();
    }

    @Test
    @DisplayName("§3.3: hubs, names and registrars of a city come from its folder")
    void anotherCity() throws Exception {
        var hubs = (List<?>) Json.readObject(get("/api/v1/public/hubs")).get("items");
        assertThat(hubs.stream().map(hub -> ((Map<?, ?>) hub).get("code").toString()))
                .containsExactly("120000", "120101", "120101001", "120101002", "120102", "120102001");
        assertThat(get("/")).contains("天津市").doesNotContain("北京");
        assertThat(get("/hubs/120101001")).contains("劝业场街道", "和平区");
        assertThat(get("/api/v1/public/codes/uscc/52120101MJ0000018L")).contains("\"valid\":true");
    }

    private String get(String path) throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(INSTALLED.address(path))).build(), BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}
