package org.liandong.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.registry.RegistryFixture.WANGJING;
import static org.liandong.registry.RegistryFixture.check;
import static org.liandong.registry.RegistryFixture.reader;
import static org.liandong.registry.RegistryFixture.reception;
import static org.liandong.registry.RegistryFixture.serviceCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liandong.shared.Reason;
import org.liandong.shared.Texts;

@DisplayName("A list comes in as an Excel workbook and goes back as one")
class WorkbookTest {

    private static final List<String> HEADING = List.of("统一社会信用代码", "名称", "类型", "住所地街道代码", "成立日期", "备注");

    private static byte[] workbook(Consumer<Worksheet> filled) {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", "1.0")) {
            filled.accept(workbook.newWorksheet("名录"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void heading(Worksheet sheet) {
        for (int i = 0; i < HEADING.size(); i++) {
            sheet.value(0, i, HEADING.get(i));
        }
    }

    private static void row(Worksheet sheet, int row, int n) {
        sheet.value(row, 0, serviceCode(n).value());
        sheet.value(row, 1, "望京第" + n + "服务中心");
        sheet.value(row, 2, "社会服务机构");
        sheet.value(row, 3, 110105026);
    }

    private static List<Sheet.Line> lines(Sheet sheet) {
        var lines = new ArrayList<Sheet.Line>();
        sheet.lines(lines::add);
        return lines;
    }

    private static List<Taken> taken(Sheet sheet) {
        return new Intake(sheet, check(WANGJING), reception(WANGJING), codes -> Map.of()).take(lines(sheet));
    }

    private static byte[] result(Sheet sheet, List<Taken> rows) throws IOException {
        var file = new ByteArrayOutputStream();
        try (var result = new ResultSheet(Texts.in(Texts.CHINESE), sheet, ResultSheet.Purpose.TAKEN, file)) {
            result.write(lines(sheet), rows);
        }
        return file.toByteArray();
    }

    @Test
    void cells_are_read_as_a_person_sees_them() {
        var sheet = reader().read(workbook(name -> {
            heading(name);
            row(name, 1, 1);
            name.value(1, 4, LocalDate.of(2020, 1, 31));
            name.style(1, 4).format("yyyy-mm-dd").set();
            name.value(1, 5, 0.1 + 0.2);
        }));

        assertThat(lines(sheet)).singleElement().satisfies(line -> assertThat(line.cells())
                .containsExactly(serviceCode(1).value(), "望京第1服务中心", "社会服务机构", "110105026", "2020-01-31", "0.3"));
        assertThat(taken(sheet)).singleElement().satisfies(row -> assertThat(row.reasons())
                .isEmpty());
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "14||true",
                "58||true",
                "0|General|false",
                "164|yyyy\"年\"m\"月\"d\"日\"|true",
                "165|#,##0.00|false",
                "166|[Red]0|false",
                "167|0\"day\"|false",
                "168|[$-804]yyyy/m/d|true"
            })
    void a_number_is_a_date_where_its_format_says_so(int id, String format, boolean date) {
        assertThat(WorkbookCells.isDate(id, format)).isEqualTo(date);
    }

    @Test
    @DisplayName("G1 a code that Excel turned into a number is refused with a hint, for its last digits are lost")
    void codeMadeNumber() {
        assertThat(WorkbookCells.number(new BigDecimal("511101050000012345"))).isEqualTo("5.11101E+17");
        var sheet = reader().read(workbook(name -> {
            heading(name);
            row(name, 1, 1);
            name.value(1, 0, 511_101_050_000_012_345L);
        }));

        assertThat(taken(sheet).get(0).reasons()).extracting(Reason::key).containsExactly("registry.uscc.madeNumber");
    }

    @Test
    void a_row_may_end_early_and_rows_may_be_missing() {
        var sheet = reader().read(workbook(name -> {
            heading(name);
            row(name, 1, 1);
            row(name, 9, 2);
        }));

        assertThat(sheet.filled()).isEqualTo(2);
        assertThat(taken(sheet)).allSatisfy(row -> assertThat(row.isRefused()).isFalse());
        assertThat(lines(sheet)).extracting(Sheet.Line::number).containsExactly(2, 10);
    }

    @Test
    void the_workbook_goes_back_with_the_reasons_in_front_and_every_row_in_its_place() throws IOException {
        var sheet = reader().read(workbook(name -> {
            heading(name);
            row(name, 1, 1);
            name.value(1, 5, "=1+1");
            row(name, 4, 2);
            name.value(4, 1, "");
        }));
        var back = reader().read(result(sheet, taken(sheet)));

        assertThat(back.heading()).isEqualTo(HEADING);
        assertThat(lines(back)).isEqualTo(lines(sheet));
        var raw = new ArrayList<Sheet.Line>();
        back.form().read(raw::add);
        assertThat(raw.get(0).cells()).startsWith("行号", "结果", "原因", "统一社会信用代码");
        assertThat(raw.get(1).cells()).startsWith("2", "已导入", "").endsWith("=1+1");
        assertThat(raw.get(2).number()).isEqualTo(5);
        assertThat(raw.get(2).cells()).startsWith("5", "未接收", "缺少名称");
    }

    @Test
    void the_empty_sheet_is_filled_in_and_comes_in_without_its_example() throws IOException {
        byte[] template = new ImportTemplate(Texts.in(Texts.CHINESE), List.of(WANGJING)).written();
        assertThat(reader().read(template).filled()).isZero();
        assertThat(part(template, "xl/worksheets/sheet1.xml")).contains("<dataValidation", "C2:C50001");

        var sheet = reader().read(changed(template, "xl/worksheets/sheet1.xml", xml -> {
            String row = xml.substring(xml.indexOf("<row r=\"2\""), xml.indexOf("</sheetData>"));
            String filled = row.replace("r=\"2\"", "r=\"3\"").replaceAll("r=\"([A-K])2\"", "r=\"$13\"");
            return xml.replace("</sheetData>", filled + "</sheetData>");
        }));
        assertThat(sheet.filled()).as("both are examples").isZero();
    }

    @Test
    void a_street_is_named_by_its_code_alone_or_as_the_choices_have_it() {
        var sheet = reader().read(workbook(name -> {
            heading(name);
            row(name, 1, 1);
            name.value(1, 3, "110105026 望京街道");
        }));
        assertThat(taken(sheet).get(0).reasons()).isEmpty();
    }

    @Test
    void the_empty_sheet_speaks_english_too() {
        byte[] template = new ImportTemplate(Texts.in(Locale.ENGLISH), List.of(WANGJING)).written();
        var sheet = reader().read(template);
        assertThat(sheet.heading()).startsWith("uscc", "name", "type");
        assertThat(sheet.filled()).isZero();
    }

    @Test
    void what_unpacks_to_too_much_is_refused_before_it_is_opened() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            var zeros = new byte[1024 * 1024];
            for (int i = 0; i < 60; i++) {
                zip.write(zeros);
            }
        }
        assertThat(out.size()).isLessThan(100_000);
        assertThatThrownBy(() -> reader().read(out.toByteArray()))
                .hasMessageContaining("registry.sheet.unpackedTooLarge [200]");
    }

    @Test
    void more_columns_than_a_list_has_are_refused() {
        assertThatThrownBy(() -> reader().read(workbook(name -> {
                    heading(name);
                    name.value(0, 16_000, "x");
                })))
                .hasMessageContaining("registry.sheet.tooManyColumns [200]");
    }

    @Test
    void what_is_no_workbook_says_so() {
        assertThatThrownBy(() -> reader().read(new byte[] {'P', 'K', 3, 4, 0, 0}))
                .hasMessageContaining("registry.sheet.workbook");
        assertThatThrownBy(() -> reader().read(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
                .hasMessageContaining("registry.sheet.oldWorkbook");
        byte[] good = workbook(WorkbookTest::heading);
        assertThatThrownBy(() -> reader().read(changed(good, "xl/worksheets/sheet1.xml", xml -> "<broken")))
                .hasMessageContaining("registry.sheet.workbook");
        assertThatThrownBy(() -> reader().read(workbook(sheet -> {}))).hasMessageContaining("registry.sheet.empty");
    }

    @Test
    void a_workbook_with_entities_from_outside_is_not_followed() throws IOException {
        byte[] good = workbook(name -> {
            heading(name);
            row(name, 1, 1);
        });
        byte[] hostile = changed(good, "xl/sharedStrings.xml", xml -> xml.replaceFirst(
                        "<sst", "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><sst")
                .replaceFirst("望京第1服务中心", "&e;"));
        assertThatThrownBy(() -> taken(reader().read(hostile))
                        .get(0)
                        .reasons()
                        .get(0)
                        .key()
                        .length())
                .satisfiesAnyOf(
                        thrown -> assertThat(thrown).hasMessageContaining("registry.sheet.workbook"),
                        thrown -> assertThat(thrown).isInstanceOf(IndexOutOfBoundsException.class));
    }

    private static byte[] changed(byte[] workbook, String part, UnaryOperator<String> change) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var in = ZipFile.builder().setByteArray(workbook).get();
                var zip = new ZipOutputStream(out)) {
            for (var entry : Collections.list(in.getEntries())) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                byte[] content = in.getInputStream(entry).readAllBytes();
                zip.write(
                        entry.getName().equals(part)
                                ? change.apply(new String(content, UTF_8)).getBytes(UTF_8)
                                : content);
            }
        }
        return out.toByteArray();
    }

    private static String part(byte[] workbook, String part) throws IOException {
        var found = new ArrayList<String>();
        changed(workbook, part, xml -> {
            found.add(xml);
            return xml;
        });
        return found.get(0);
    }
}
