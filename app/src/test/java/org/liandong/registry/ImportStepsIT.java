package org.liandong.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.dhatim.fastexcel.Workbook;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.tenancy.Owner;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Timeout(120)
class ImportStepsIT {

    private static final String WANGJING = "110105026";
    private static final String ROOM = "/api/v1/hubs/" + WANGJING;
    private static final String IMPORTS = ROOM + "/organizations/imports";

    private final ApiClient officer = ApiClient.of("street.officer");

    private static byte[] sheet(int rows, int from) {
        return SheetFixture.ofRows(rows, from).text().getBytes(UTF_8);
    }

    private JsonObject looked(byte[] file) {
        var started = officer.upload(IMPORTS, file, Map.of("mode", "GOOD", "dryRun", "true"));
        assertThat(started.status()).isEqualTo(202);
        return officer.job(WANGJING, started.json().getString("id"));
    }

    private JsonObject seen(String job) {
        return officer.get(IMPORTS + "/" + job).json();
    }

    private boolean isHeld(int n) {
        return officer.get("/api/v1/public/organizations/" + SheetFixture.code(n))
                        .status()
                == 200;
    }

    @Test
    @DisplayName(
            "a dry run tells what is new, changed field by field, unchanged and refused, and writes nothing until confirmed")
    void lookAndConfirm() {
        officer.importSheet(WANGJING, sheet(3, 39_000), "ALL");
        String more = SheetFixture.ofRows(4, 39_000).text().replace("望京西园39001号", "望京东园1号") + "x,,,,,,,,,,,\r\n";

        var look = looked(more.getBytes(UTF_8));

        var seen = seen(look.getString("id"));
        assertThat(List.of(
                        seen.getInt("entered"),
                        seen.getInt("changed"),
                        seen.getInt("unchanged"),
                        seen.getInt("refused")))
                .as(seen.toString())
                .containsExactly(1, 1, 2, 1);
        var change = seen.getJsonArray("changes").getJsonObject(0);
        assertThat(change.getJsonArray("fields").getJsonObject(0).getString("before"))
                .isEqualTo("望京西园39001号");
        assertThat(change.getJsonArray("fields").getJsonObject(0).getString("after"))
                .isEqualTo("望京东园1号");
        assertThat(new String(officer.get(look.getString("sheet")).body(), UTF_8))
                .contains("将更新", "将新增", "不接收");
        assertThat(isHeld(39_003)).isFalse();

        var confirmed = officer.send("POST", IMPORTS + "/" + look.getString("id") + "/confirmation", "");
        assertThat(confirmed.status()).isEqualTo(202);
        var taken = officer.job(WANGJING, confirmed.json().getString("id"));
        assertThat(taken.getInt("accepted")).isEqualTo(4);
        assertThat(isHeld(39_003)).isTrue();
        assertThat(officer.send("POST", IMPORTS + "/" + look.getString("id") + "/confirmation", "")
                        .status())
                .as("a second time")
                .isEqualTo(422);
    }

    @Test
    @DisplayName("a sheet that was looked at and discarded is gone, and nothing of it was written")
    void discard() {
        var look = looked(sheet(2, 31_000));
        assertThat(officer.send("DELETE", IMPORTS + "/" + look.getString("id"), "")
                        .status())
                .isEqualTo(204);
        assertThat(officer.get(look.getString("sheet")).status()).isEqualTo(404);
        assertThat(isHeld(31_000)).isFalse();
    }

    @Test
    @DisplayName("a decision waits only where something would be written")
    void nothingToDecide() {
        officer.importSheet(WANGJING, sheet(2, 750_400), "ALL");
        var same = looked((new String(sheet(2, 750_400), UTF_8) + "\r\n").getBytes(UTF_8));
        var more = looked(sheet(3, 750_400));

        var waiting = new String(
                officer.get(ROOM + "/work-items?kind=PREVIEW&limit=200").body(), UTF_8);
        assertThat(waiting).doesNotContain("id=" + same.getString("id"));
        assertThat(waiting).contains("id=" + more.getString("id"));
        for (var look : List.of(same, more)) {
            assertThat(officer.send("DELETE", IMPORTS + "/" + look.getString("id"), "")
                            .status())
                    .isEqualTo(204);
        }
    }

    @Test
    @DisplayName("the very same file again begins nothing: the answer is the import that took it in")
    void again() {
        var first = officer.importSheet(WANGJING, sheet(2, 32_000), "ALL");
        var second = officer.upload(IMPORTS, sheet(2, 32_000), "GOOD").json();
        assertThat(second.getBoolean("repeated")).isTrue();
        assertThat(second.getString("id")).isEqualTo(first.getString("id"));
        var changed =
                officer.importSheet(WANGJING, (new String(sheet(2, 32_000), UTF_8) + "\r\n").getBytes(UTF_8), "ALL");
        assertThat(seen(changed.getString("id")).getInt("unchanged")).isEqualTo(2);
    }

    @Test
    @DisplayName("an Excel workbook comes in and goes back as one; the empty one is offered with its choices")
    void workbook() {
        var lines = SheetFixture.ofRows(3, 33_000).broken(1).text().split("\r\n");
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("名录");
            for (int i = 0; i < lines.length; i++) {
                var cells = lines[i].split(",", -1);
                for (int j = 0; j < cells.length; j++) {
                    sheet.value(i, j, cells[j]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        var job = officer.importSheet(WANGJING, file.toByteArray(), "GOOD");

        assertThat(job.getInt("accepted")).as(job.toString()).isEqualTo(2);
        assertThat(job.getInt("rejected")).isEqualTo(1);
        assertThat(job.getString("sheetName")).endsWith(".xlsx");
        var back = RegistryFixture.reader()
                .read(officer.get(job.getString("sheet")).body());
        assertThat(back.filled()).isEqualTo(3);
        var template = officer.get(IMPORTS + "/template");
        assertThat(template.status()).isEqualTo(200);
        assertThat(RegistryFixture.reader().read(template.body()).filled()).isZero();
    }

    @Test
    @DisplayName(
            "a job is cancelled by who started it, not by a colleague, and not when it has ended; nothing is written")
    void cancel() {
        String first =
                officer.upload(IMPORTS, sheet(2000, 34_000), "ALL").json().getString("id");
        String second =
                officer.upload(IMPORTS, sheet(2000, 36_000), "ALL").json().getString("id");

        assertThat(officer.send("POST", ROOM + "/jobs/" + second + "/cancellation", "")
                        .json()
                        .getString("state"))
                .isEqualTo("CANCELLED");
        assertThat(officer.job(WANGJING, first).getInt("accepted")).isEqualTo(2000);
        assertThat(officer.get(ROOM + "/jobs/" + second).json().getString("state"))
                .isEqualTo("CANCELLED");
        assertThat(isHeld(36_000)).isFalse();
        assertThat(officer.send("POST", ROOM + "/jobs/" + first + "/cancellation", "")
                        .json()
                        .getString("rule"))
                .isEqualTo("tenancy.job.ended");
        assertThat(ApiClient.of("district.officer")
                        .send("POST", ROOM + "/jobs/" + first + "/cancellation", "")
                        .status())
                .isEqualTo(403);
        var listed = officer.get(ROOM + "/jobs").json().getJsonArray("items").getValuesAs(JsonObject.class);
        assertThat(listed).extracting(job -> job.getString("id")).contains(first, second);
        assertThat(listed.get(0).getBoolean("mine")).isTrue();
    }

    @Test
    @DisplayName(
            "a node that loses its job in the middle of a sheet leaves nothing of it; the next one takes all, none doubled")
    void lostInTheMiddle() {
        String id = officer.upload(IMPORTS, sheet(3000, 60_000), "ALL").json().getString("id");
        try (var owner = new Owner()) {
            while (owner.rows("select id from job where id = ? and state = 'RUNNING' and done > total / 2", id)
                    .isEmpty()) {
                assertThat(officer.get(ROOM + "/jobs/" + id).json().getString("state"))
                        .isNotEqualTo("DONE");
                LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            }
            owner.run("update job set claim = claim + 1, heartbeat = utc_timestamp(3) - interval 1 hour where id = "
                    + id);

            var job = officer.job(WANGJING, id);

            assertThat(job.getString("state")).isEqualTo("DONE");
            assertThat(job.getInt("accepted")).isEqualTo(3000);
            assertThat(owner.rows("select claim from job where id = ?", id)
                            .get(0)
                            .get(0))
                    .isNotEqualTo("1");
            assertThat(owner.rows("select max(revision), count(*) from social_org where name like '%望京第6____社会服务中心'"))
                    .containsExactly(List.of("1", "3000"));
        }
    }
}
