package org.liandong.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.browser.Chromium;
import org.liandong.browser.PageCheck;
import org.liandong.browser.PageIT;

/** Lists taken out exactly as they are shown. */
class ExportPageIT extends PageIT {

    private static final String LIST = "/h/110105026/registry/org/list";
    private static final String LISTS = "/api/v1/hubs/110105026/lists/";

    @Test
    @DisplayName("what is shown is what is in the file: filters, order and columns; the log keeps that it was taken")
    void asShown(Chromium chromium) {
        chromium.as("street.officer").open(LIST + "?lang=zh&type=FOUNDATION&sort=-NAME&columns=NAME,USCC&size=100");
        var shown = chromium.texts(".ld-key a");
        chromium.click(".ld-drop:has(a[href*=csv]) summary");
        PageCheck.hold(chromium);
        var lines = new String(chromium.download(".ld-drop a[href*=csv]"), UTF_8).split("\r\n");

        assertThat(lines[0]).isEqualTo("\uFEFF名称,统一社会信用代码");
        assertThat(lines).hasSize(shown.size() + 1);
        for (int i = 0; i < shown.size(); i++) {
            assertThat(lines[i + 1]).startsWith(shown.get(i) + ",53");
        }
        var log = ApiClient.of("auditor").get("/api/v1/hubs/110105026/audit/events?action=EXPORT&limit=1");
        assertThat(new String(log.body(), UTF_8)).contains("registry.org", "type=FOUNDATION", "\"rows\"");
    }

    @Test
    @DisplayName("a page in English takes its list out in English, whatever the browser asks for")
    void inEnglish(Chromium chromium) {
        chromium.as("street.officer").open(LIST + "?lang=en&type=FOUNDATION&columns=NAME,TYPE");
        chromium.click(".ld-drop:has(a[href*=csv]) summary");
        var lines = new String(chromium.download(".ld-drop a[href*=csv]"), UTF_8).split("\r\n");

        assertThat(lines[0]).isEqualTo("\uFEFFName,Type");
        assertThat(lines[1]).endsWith(",Foundation");
        chromium.open(LIST + "?lang=en&columns=NAME").click("td.ld-check input[name=row]");
        assertThat(new String(chromium.download("[id='rows:take']"), UTF_8)).startsWith("\uFEFFName\r\n");
    }

    @Test
    @DisplayName("a workbook is written by a job whose page leads to the file")
    void workbook(Chromium chromium) {
        chromium.as("street.officer").open(LIST + "?lang=zh&type=SERVICE");
        chromium.click(".ld-drop:has(a[href*=csv]) summary").press("[id='export:xlsx']");
        chromium.until("the export is done", () -> chromium.has("a[href*='/sheet']"));
        PageCheck.hold(chromium);

        assertThat(chromium.download("a[href*='/sheet']")).startsWith('P', 'K');
        assertThat(chromium.text("main")).contains("已完成", "保留至");
    }

    @Test
    @DisplayName("only the chosen rows are taken out")
    void chosen(Chromium chromium) {
        chromium.as("street.officer").open(LIST + "?lang=zh&columns=NAME").click("td.ld-check input[name=row]");
        var name = chromium.text(".ld-key a");
        var lines = new String(chromium.download("[id='rows:take']"), UTF_8).split("\r\n");

        assertThat(lines).containsExactly("\uFEFF名称", name);
    }

    @Test
    @DisplayName(
            "nothing is taken out by who may not read the list, by a visitor from above, or from a list that is none")
    void refused() {
        var officer = ApiClient.of("street.officer");
        assertThat(ApiClient.of("other.street.officer")
                        .get(LISTS + "registry.org/csv")
                        .status())
                .isEqualTo(404);
        assertThat(ApiClient.of("city.officer").get(LISTS + "registry.org/csv").status())
                .isEqualTo(422);
        assertThat(officer.get(LISTS + "audit.log/csv").status()).isEqualTo(403);
        assertThat(officer.get(LISTS + "none.such/csv").status()).isEqualTo(404);
        assertThat(officer.get(LISTS + "registry.org/csv?columns=SECRET").status())
                .isEqualTo(422);
    }
}
