package org.liandong.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ImportIT {

    private static final Charset GB_18030 = Charset.forName("GB18030");
    private static final String WANGJING = "110105026";
    private static final String ROOM = "/api/v1/hubs/" + WANGJING;

    private final ApiClient officer = ApiClient.of("street.officer");
    private final ApiClient visitor = ApiClient.visitor();

    @Test
    @DisplayName(
            "2,000 rows with 40 bad ones come back with reasons, are mended, come in again, and nothing is doubled")
    void theThinRoad() {
        long[] before = services();
        var sheet = SheetFixture.ofRows(2000, 10_000);
        byte[] broken = sheet.broken(40).text().getBytes(GB_18030);

        var all = officer.importSheet(WANGJING, broken, "ALL");
        assertJob(all, 0, 40);
        assertThat(services()).as("all or nothing: nothing").isEqualTo(before);

        var good = officer.importSheet(WANGJING, broken, "GOOD");
        assertJob(good, 1960, 40);
        assertThat(services()).isEqualTo(more(before, 1960));
        assertReasons(resultOf(good));

        var mended = officer.importSheet(WANGJING, sheet.text().getBytes(UTF_8), "ALL");
        assertJob(mended, 2000, 0);
        assertThat(services()).as("street, district and city").isEqualTo(more(before, 2000));
        assertThat(new String(resultOf(mended), UTF_8).lines().filter(line -> line.contains(",未变化,")))
                .hasSize(1960);

        var again = officer.importSheet(WANGJING, resultOf(mended), "ALL");
        assertJob(again, 2000, 0);
        assertThat(services()).isEqualTo(more(before, 2000));

        assertSeen(SheetFixture.code(10_002).value());
    }

    private void assertReasons(byte[] result) {
        var lines = new String(result, GB_18030).lines().toList();
        assertThat(lines).hasSize(2001);
        assertThat(lines.get(0)).isEqualTo("行号,结果,原因," + SheetFixture.HEADING);
        var refused = lines.stream().filter(line -> line.contains(",未接收,")).toList();
        assertThat(refused).hasSize(40);
        for (int i = 0; i < refused.size(); i++) {
            assertThat(refused.get(i)).contains(SheetFixture.RULES.get(i % SheetFixture.RULES.size()));
        }
        assertThat(refused.get(11)).as("no cell is a formula").contains(",'=SUM(A1:A9),");
    }

    /** In the street's list, on the public list and page, in the history; not in another street. */
    private void assertSeen(String code) {
        String name = "北京市朝阳区望京第10002社会服务中心";
        assertThat(names(officer.get(ROOM + "/organizations?q=" + code))).containsExactly(name);
        assertThat(names(visitor.get("/api/v1/public/organizations?q=" + code))).containsExactly(name);
        assertThat(names(visitor.get("/api/v1/public/organizations?hub=110101010&q=" + code)))
                .isEmpty();
        var org = visitor.get("/api/v1/public/organizations/" + code).json();
        assertThat(org.getString("street")).isEqualTo(WANGJING);
        assertThat(org.getString("establishedOn")).isEqualTo("2020-01-31");
        assertThat(org.getString("standing")).isEqualTo("REPORTED");
        assertThat(org.getInt("revision")).isEqualTo(1);
    }

    @Test
    @DisplayName(
            "4.1 row 2a: what the registering authority confirmed is refused to the street, which reads whose it is")
    void somebodyElses() {
        var sheet = SheetFixture.ofRows(3, 20_000);
        var registrar = ApiClient.of("district.officer");
        assertJob(registrar.importSheet("110105", sheet.text().getBytes(UTF_8), "ALL"), 3, 0);
        String changed = sheet.text().replace("王芳", "李娜");

        var refused = officer.importSheet(WANGJING, changed.getBytes(UTF_8), "GOOD");

        assertJob(refused, 0, 3);
        assertThat(new String(resultOf(refused), UTF_8)).contains("该组织已由朝阳区确认登记（北京市朝阳区民政局）");
        var city = ApiClient.of("city.officer");
        var foreign = city.importSheet("110000", changed.getBytes(UTF_8), "GOOD");
        assertJob(foreign, 0, 3);
        assertThat(new String(city.get(foreign.getString("sheet")).body(), UTF_8))
                .contains("登记管理机关是北京市朝阳区民政局");
    }

    @Test
    @DisplayName(
            "a street's sheets and jobs do not exist for another street; a district reads them and starts none (SOD-8)")
    void rooms() {
        var job = officer.importSheet(
                WANGJING, SheetFixture.ofRows(1, 21_000).text().getBytes(UTF_8), "ALL");
        String id = job.getString("id");
        var sibling = ApiClient.of("other.street.officer");
        for (String path : new String[] {"/jobs/" + id, "/jobs/" + id + "/sheet", "/organizations"}) {
            assertThat(sibling.get(ROOM + path).status()).isEqualTo(404);
        }
        assertThat(sibling.get("/api/v1/hubs/110101010/jobs/" + id).status())
                .as("by the id in his own room")
                .isEqualTo(404);
        assertThat(sibling.get("/api/v1/hubs/110101010/jobs/" + id + "/sheet").status())
                .isEqualTo(404);

        var district = ApiClient.of("district.officer");
        assertThat(district.get(ROOM + "/jobs/" + id + "/sheet").status()).isEqualTo(200);
        byte[] sheet = SheetFixture.ofRows(1, 21_001).text().getBytes(UTF_8);
        assertThat(district.upload(ROOM + "/organizations/imports", sheet, "ALL")
                        .status())
                .isEqualTo(403);
        assertThat(visitor.upload(ROOM + "/organizations/imports", sheet, "ALL").status())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("what is no list of organizations is refused at once, and says why")
    void noSheet() {
        var answer = officer.upload(ROOM + "/organizations/imports", "名称,类型\r\n".getBytes(UTF_8), "ALL");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().getString("rule")).isEqualTo("registry.sheet.columnsMissing");
        assertThat(answer.json().getString("detail")).contains("统一社会信用代码/uscc");
        var mode = officer.upload(
                ROOM + "/organizations/imports",
                SheetFixture.ofRows(1, 21_002).text().getBytes(UTF_8),
                "SOME");
        assertThat(mode.json().getString("rule")).isEqualTo("registry.sheet.modeUnknown");
    }

    private byte[] resultOf(JsonObject job) {
        return officer.get(job.getString("sheet")).body();
    }

    private static void assertJob(JsonObject job, int accepted, int rejected) {
        assertThat(job.getString("state")).as(job.toString()).isEqualTo("DONE");
        assertThat(job.getInt("accepted")).as(job.toString()).isEqualTo(accepted);
        assertThat(job.getInt("rejected")).as(job.toString()).isEqualTo(rejected);
        assertThat(job.getInt("done")).isEqualTo(job.getInt("total"));
    }

    private static List<String> names(ApiClient.Answer answer) {
        return answer.json().getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("name"))
                .collect(Collectors.toList());
    }

    /** Active service institutions of street, district and city, as everybody sees them. */
    private long[] services() {
        return Arrays.stream(new String[] {WANGJING, "110105", "110000"})
                .mapToLong(hub -> visitor
                        .get("/api/v1/public/figures?measure=ORGANIZATIONS&hub=" + hub)
                        .json()
                        .getJsonArray("items")
                        .getValuesAs(JsonObject.class)
                        .stream()
                        .filter(item -> item.getString("dimension").equals("SERVICE"))
                        .mapToLong(item -> item.getJsonNumber("value").longValue())
                        .sum())
                .toArray();
    }

    private static long[] more(long[] before, long by) {
        return Arrays.stream(before).map(value -> value + by).toArray();
    }
}
