package org.liandong.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The sheet that comes back is mended in its own rows, with its columns of reasons, and sent in again. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class MendedSheetIT {

    private static final String WANGJING = "110105026";
    private static final int ROWS = 36;
    private static final int OWN = ResultSheet.OWN_COLUMNS;

    private final ApiClient officer = ApiClient.of("street.officer");

    @Test
    @DisplayName("CSV: the mended rows go in, those of the first time are unchanged, and no reason is left")
    void csv() {
        mended(".csv", 12, 704_000, MendedSheetIT::csv);
    }

    @Test
    @DisplayName("CSV in GB 18030, as a Chinese spreadsheet saves it, the same")
    void chineseCsv() {
        mended(".csv", 12, 704_100, rows -> new String(csv(rows), UTF_8).getBytes(Charset.forName("GB18030")));
    }

    @Test
    @DisplayName("XLSX: the same; its rows are never too short")
    void workbook() {
        mended(".xlsx", 9, 704_200, MendedSheetIT::workbook);
    }

    private interface Written {
        byte[] file(List<List<String>> rows);
    }

    private void mended(String extension, int bad, int from, Written written) {
        var good = cells(SheetFixture.ofRows(ROWS, from));
        var first = sent(
                "list" + extension,
                written.file(cells(SheetFixture.ofRows(ROWS, from).broken(bad))));
        assertThat(numbers(first)).containsExactly(ROWS - bad, 0, 0, bad);
        assertThat(first.getString("sheetName")).isEqualTo("list-结果" + extension);

        var checked = back(first);
        var again = new ArrayList<List<String>>();
        for (int i = 0; i < checked.size(); i++) {
            var row = checked.get(i);
            boolean refused = row.get(1).equals("未接收");
            assertThat(row.get(2).isEmpty()).as(row.toString()).isEqualTo(i > 0 && !refused);
            again.add(refused ? join(row.subList(0, OWN), good.get(i)) : row);
        }
        var second = sent("list-结果" + extension, written.file(again));

        assertThat(numbers(second)).containsExactly(bad, 0, ROWS - bad, 0);
        assertThat(second.getString("sheetName")).isEqualTo("list-结果" + extension);
        var end = back(second);
        assertThat(end.get(0)).isEqualTo(checked.get(0));
        for (int i = 1; i < end.size(); i++) {
            assertThat(end.get(i).subList(0, OWN))
                    .containsExactly(String.valueOf(i + 1), again.get(i).get(1).equals("未接收") ? "已导入" : "未变化", "");
            assertThat(end.get(i).subList(OWN, end.get(i).size())).isEqualTo(good.get(i));
        }
    }

    /** Its job, once it is done. */
    private JsonObject sent(String name, byte[] file) {
        var started = officer.upload(
                "/api/v1/hubs/" + WANGJING + "/organizations/imports", name, file, Map.of("mode", "GOOD"));
        assertThat(started.status()).isEqualTo(202);
        return officer.job(WANGJING, started.json().getString("id"));
    }

    private List<Integer> numbers(JsonObject job) {
        var seen = officer.get("/api/v1/hubs/" + WANGJING + "/organizations/imports/" + job.getString("id"))
                .json();
        return Stream.of("entered", "changed", "unchanged", "refused")
                .map(seen::getInt)
                .toList();
    }

    /** All rows of the sheet that goes back, with its own columns. */
    private List<List<String>> back(JsonObject job) {
        var rows = new ArrayList<List<String>>();
        RegistryFixture.reader()
                .form(officer.get(job.getString("sheet")).body())
                .read(line -> rows.add(line.cells()));
        return rows;
    }

    private static List<List<String>> cells(SheetFixture sheet) {
        return sheet.text().lines().map(line -> List.of(line.split(",", -1))).toList();
    }

    private static List<String> join(List<String> own, List<String> cells) {
        return Stream.concat(own.stream(), cells.stream()).toList();
    }

    private static byte[] csv(List<List<String>> rows) {
        return rows.stream()
                .map(row -> row.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "", "\r\n"))
                .getBytes(UTF_8);
    }

    private static byte[] workbook(List<List<String>> rows) {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("名录");
            for (int i = 0; i < rows.size(); i++) {
                for (int j = 0; j < rows.get(i).size(); j++) {
                    sheet.value(i, j, rows.get(i).get(j));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }
}
