package org.liandong.tenancy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportSheetTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @Test
    @DisplayName("values are in UTF-8 with its mark, quoted where needed, and no cell is a formula")
    void values() {
        try (var sheet = new CsvSheet(out)) {
            sheet.row(List.of("名称", "业务范围"));
            sheet.row(List.of("=1+1", "甲,乙"));
            sheet.row(List.of("-x", "@y"));
            sheet.row(List.of("+z", "＝全角"));
        }
        assertThat(out.toString(UTF_8)).isEqualTo("\uFEFF名称,业务范围\r\n'=1+1,\"甲,乙\"\r\n'-x,'@y\r\n'+z,'＝全角\r\n");
    }

    @Test
    @DisplayName("a workbook holds its texts in their cells, none of them a formula, and goes out while it is written")
    void workbook() throws IOException {
        long early;
        try (var sheet = new XlsxSheet(out, "社会组织")) {
            sheet.row(List.of("名称"));
            for (int i = 0; i < 50_000; i++) {
                sheet.row(List.of("=第" + i + "个"));
            }
            early = out.size();
        }
        assertThat(early).isGreaterThan(out.size() / 2);
        assertThat(entry("xl/worksheets/sheet1.xml"))
                .contains("t=\"inlineStr\"")
                .containsAnyOf("第49999个", "&#x7b2c;49999&#x4e2a;") // the library writes either, by its release
                .doesNotContain("<f>", ">=");
        assertThat(entry("xl/sharedStrings.xml")).doesNotContain("第");
    }

    private String entry(String name) throws IOException {
        var file = Files.write(folder.resolve("export.xlsx"), out.toByteArray());
        try (var zip = new ZipFile(file.toFile())) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
        }
    }

    @Test
    @DisplayName("a file is handed on in pieces of a mebibyte")
    void pieces() {
        int piece = 1 << 20;
        var sizes = new ArrayList<Integer>();
        try (var stream = new PartStream(part -> sizes.add(part.length))) {
            stream.write(new byte[3 * piece], 0, 3 * piece);
            stream.write(1);
        }
        assertThat(sizes).containsExactly(piece, piece, piece, 1);
    }
}
