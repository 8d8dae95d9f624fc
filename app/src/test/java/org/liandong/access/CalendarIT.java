package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.Await;

/** The calendar that a program without a login reads. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class CalendarIT {

    private static final String CALENDAR = "/api/v1/my/calendar";
    private static final String GLASSES = "/api/v1/hubs/110000/glasses";

    private final Browser client = new Browser();
    private final IdentityProvider provider = new IdentityProvider();

    @Test
    @DisplayName(
            "an address shows what its owner can do, to anybody who has it, without a cookie; not his own cases (SOD-5)")
    void ownWork() {
        var reason = "日历核对" + System.nanoTime();
        var glass = send(
                        "POST",
                        GLASSES,
                        "platform.admin",
                        "{\"hub\":\"110105001\",\"hours\":1,\"reason\":\"" + reason + "\"}")
                .json()
                .getString("id");
        var second = path(make("platform.second"));
        var asker = path(make("platform.admin"));

        var answer = new Browser().get(second);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.cookies()).isEmpty();
        assertThat(answer.header("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("private"));
        assertThat(answer.header("Content-Type"))
                .hasValueSatisfying(value -> assertThat(value).startsWith("text/calendar"));
        assertThat(summaries(answer)).contains("应急查阅待批准：建外街道");
        assertThat(summaries(new Browser().get(asker)))
                .as("who asked does not decide")
                .doesNotContain("应急查阅待批准：建外街道");

        send("POST", GLASSES + "/" + glass + "/refusal", "platform.second", "{\"reason\":\"不需要\"}");
        assertThat(summaries(new Browser().get(second))).doesNotContain("应急查阅待批准：建外街道");
        send("DELETE", CALENDAR, "platform.second", "");
        send("DELETE", CALENDAR, "platform.admin", "");
    }

    @Test
    @DisplayName("an address that was renewed, revoked or never made is the same empty 404")
    void revoked() {
        var first = path(make("district.officer"));
        var second = path(make("district.officer"));
        assertThat(client.get(second).status()).isEqualTo(200);
        var nowhere = List.of(
                client.get(first),
                client.get("/calendar/" + "x".repeat(32) + ".ics"),
                client.get("/calendar/x.ics"),
                client.get("/calendar/"),
                client.get(second.replace(".ics", "")));
        assertThat(nowhere).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.body()).isEmpty();
        });
        assertThat(get(CALENDAR, "district.officer").json().getBoolean("active"))
                .isTrue();
        assertThat(send("DELETE", CALENDAR, "district.officer", "").status()).isEqualTo(204);
        assertThat(client.get(second).status()).isEqualTo(404);
        assertThat(get(CALENDAR, "district.officer").json().getBoolean("active"))
                .isFalse();
        assertThat(send("DELETE", CALENDAR, "district.officer", "").status()).isEqualTo(204);
    }

    @Test
    @DisplayName("of addresses made in the same moment one holds, and taking back leaves none")
    void madeAtOnce() {
        var bearer = provider.bearer("city.officer");
        Supplier<Page> making =
                () -> client.send("POST", CALENDAR, "", "Authorization", bearer, "Content-Type", "application/json");
        for (int round = 0; round < 4; round++) {
            var addresses = AtOnce.answers(making, making, making, making).stream()
                    .map(CalendarIT::path)
                    .toList();
            assertThat(addresses)
                    .filteredOn(path -> client.get(path).status() == 200)
                    .hasSize(1);
            assertThat(send("DELETE", CALENDAR, "city.officer", "").status()).isEqualTo(204);
            assertThat(addresses).noneMatch(path -> client.get(path).status() == 200);
        }
    }

    @Test
    @DisplayName("when a role is taken back, its work is gone from the calendar at once")
    void leaving() {
        var staff = "/api/v1/hubs/110105026/staff";
        var person = provider.person("calendar.officer", true, true);
        var member = send("POST", staff, "street.admin", "{\"email\":\"" + person + "\",\"role\":\"ST\"}")
                .json()
                .getJsonObject("member")
                .getString("id");
        var job = preview("street.officer");
        var calendar = path(make("calendar.officer"));
        assertThat(summaries(client.get(calendar))).anyMatch(summary -> summary.endsWith("calendar-of-wangjing.csv"));

        assertThat(send("DELETE", staff + "/" + member + "?reason=left", "street.admin", "")
                        .status())
                .isEqualTo(204);
        assertThat(summaries(client.get(calendar))).isEmpty();
        assertThat(send("DELETE", "/api/v1/hubs/110105026/organizations/imports/" + job, "street.officer", "")
                        .status())
                .isEqualTo(204);
        send("DELETE", CALENDAR, "calendar.officer", "");
    }

    /** A sheet of one good row that waits to be taken in or given up. */
    private String preview(String user) {
        var body = "--part\r\nContent-Disposition: form-data; name=\"dryRun\"\r\n\r\ntrue\r\n--part\r\n"
                + "Content-Disposition: form-data; name=\"file\"; filename=\"calendar-of-wangjing.csv\"\r\n\r\n"
                + "统一社会信用代码,名称,类型,住所地街道代码\n51110105MJ0A73005Q,北京市朝阳区望京日历协会,社会团体,110105026\n\r\n--part--\r\n";
        var answer = client.send(
                "POST",
                "/api/v1/hubs/110105026/organizations/imports",
                body.getBytes(StandardCharsets.UTF_8),
                "Authorization",
                provider.bearer(user),
                "Content-Type",
                "multipart/form-data; boundary=part");
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        var id = answer.json().getString("id");
        var job = "/api/v1/hubs/110105026/jobs/" + id;
        Await.until(() -> get(job, user).json().getString("state").equals("DONE"));
        return id;
    }

    private Page make(String user) {
        var made = send("POST", CALENDAR, user, "");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.header("Cache-Control")).contains("no-store");
        return made;
    }

    private static String path(Page made) {
        var path = URI.create(made.json().getString("address")).getPath();
        assertThat(path).matches("/calendar/[A-Za-z0-9_-]{32}\\.ics");
        return path;
    }

    private static List<String> summaries(Page answer) {
        assertThat(answer.status()).isEqualTo(200);
        return Biweekly.parse(answer.body()).first().getEvents().stream()
                .map(VEvent::getSummary)
                .map(summary -> summary.getValue())
                .toList();
    }

    private Page get(String path, String user) {
        return client.get(path, "Authorization", provider.bearer(user));
    }

    private Page send(String method, String path, String user, String body) {
        return client.send(
                method, path, body, "Authorization", provider.bearer(user), "Content-Type", "application/json");
    }
}
