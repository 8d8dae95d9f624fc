package org.liandong.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.registry.RegistryFixture.CHAOYANG;
import static org.liandong.registry.RegistryFixture.WANGJING;
import static org.liandong.registry.RegistryFixture.anEntry;
import static org.liandong.registry.RegistryFixture.check;
import static org.liandong.registry.RegistryFixture.reader;
import static org.liandong.registry.RegistryFixture.reception;
import static org.liandong.registry.RegistryFixture.serviceCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.shared.Reason;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Texts;
import org.liandong.shared.Uscc;

@DisplayName("A street office's sheet comes in and goes back")
class SheetTest {

    private static final Charset GB_18030 = Charset.forName("GB18030");
    private static final String HEADING = "统一社会信用代码,名称,类型,住所地街道代码";

    private static String row(int n) {
        return serviceCode(n) + ",望京第" + n + "服务中心,社会服务机构,110105026";
    }

    private static Sheet read(String text) {
        return reader().read(text.getBytes(UTF_8));
    }

    private static List<Sheet.Line> lines(Sheet sheet) {
        var lines = new ArrayList<Sheet.Line>();
        sheet.lines(lines::add);
        return lines;
    }

    private static List<SheetRow> judged(Sheet sheet) {
        return new SheetCheck(check(WANGJING)).rows(sheet, lines(sheet));
    }

    /** What became of all rows, and whether the good ones go in. */
    private record Passed(List<Taken> rows, boolean goesIn) {

        int rejected() {
            return (int) rows.stream().filter(Taken::isRefused).count();
        }

        int accepted() {
            return goesIn ? rows.size() - rejected() : 0;
        }

        List<Receipt> receipts() {
            return rows.stream()
                    .flatMap(row -> row.receipt().stream())
                    .filter(receipt -> receipt.toWrite().isPresent())
                    .toList();
        }
    }

    private static Passed intake(Sheet sheet, ImportMode mode, Map<Uscc, SocialOrg> held) {
        var rows = new Intake(sheet, check(WANGJING), reception(WANGJING), codes -> held).take(lines(sheet));
        return new Passed(rows, mode == ImportMode.GOOD || rows.stream().noneMatch(Taken::isRefused));
    }

    private static byte[] result(Sheet sheet, Passed passed) {
        var file = new ByteArrayOutputStream();
        var purpose = passed.goesIn() ? ResultSheet.Purpose.TAKEN : ResultSheet.Purpose.HELD_BACK;
        try (var result = new ResultSheet(Texts.in(Texts.CHINESE), sheet, purpose, file)) {
            result.write(lines(sheet), passed.rows());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static List<String> reasons(String... rows) {
        return judged(read(HEADING + "\n" + String.join("\n", rows))).stream()
                .flatMap(row -> row.reasons().stream())
                .map(Reason::key)
                .toList();
    }

    @ParameterizedTest(name = "encoding {0}, mark {1}, separator {2}")
    @CsvSource(
            delimiter = ' ',
            value = {
                "UTF-8 false ,",
                "UTF-8 true ,",
                "GB18030 false ,",
                "UTF-8 false ;",
                "GB18030 false T",
                "UTF-8 true T"
            })
    void every_encoding_and_separator_is_read(String charset, boolean mark, char separator) {
        String text = (mark ? "\uFEFF" : "")
                + (HEADING + "\r\n" + row(1) + "\r\n").replace(',', separator == 'T' ? '\t' : separator);
        var sheet = reader().read(text.getBytes(Charset.forName(charset)));
        assertThat(judged(sheet)).singleElement().satisfies(row -> {
            assertThat(row.reasons()).isEmpty();
            assertThat(row.line().number()).isEqualTo(2);
            assertThat(row.entry()).map(OrgEntry::name).contains("望京第1服务中心");
        });
    }

    @Test
    void columns_stand_in_any_order_under_chinese_or_english_headings() {
        var sheet = read("备注,Name, 类 型 ,street,USCC*,成立日期\n老户,望京服务中心,民非,110105026," + serviceCode(1) + ",2020/1/31\n");
        assertThat(judged(sheet).get(0).reasons()).isEmpty();
        assertThat(sheet.heading()).first().isEqualTo("备注");
    }

    @Test
    void quoted_cells_hold_separators_and_lines() {
        var sheet = read(HEADING + ",地址\n" + row(1) + ",\"望京西园,三区\n2号楼 \"\"东\"\"\"\n" + row(2) + ",\n");
        assertThat(judged(sheet)).extracting(row -> row.line().number()).containsExactly(2, 3);
        assertThat(judged(sheet).get(0).entry()).map(OrgEntry::address).contains("望京西园,三区 2号楼 \"东\"");
    }

    @Test
    void a_short_row_a_long_row_and_a_doubled_row_are_refused() {
        assertThat(reasons(serviceCode(1) + ",望京服务中心,社会服务机构")).contains("registry.sheet.rowShort");
        assertThat(reasons(row(1) + ",多了")).containsExactly("registry.sheet.rowLong");
        assertThat(reasons(row(1) + ",,")).isEmpty();
        assertThat(reasons(row(1), row(2), row(1).toLowerCase(Locale.ROOT)))
                .containsExactly("registry.sheet.rowDoubled");
    }

    @Test
    void the_second_and_every_later_doubled_row_names_the_first() {
        var rows = judged(read(HEADING + "\n" + row(1) + "\n" + row(2) + "\n" + row(1) + "\n" + row(1) + "\n"));
        assertThat(rows.get(0).isRefused()).isFalse();
        assertThat(rows.subList(2, 4)).allSatisfy(row -> assertThat(row.reasons())
                .singleElement()
                .extracting(Reason::values)
                .isEqualTo(List.of(2)));
    }

    @Test
    void blank_rows_count_for_the_row_numbers_and_for_nothing_else() {
        var rows = judged(read(HEADING + "\n\n,,,\n" + row(1) + "\n\n"));
        assertThat(rows).singleElement().extracting(row -> row.line().number()).isEqualTo(4);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "'', registry.sheet.empty",
        "'名称,类型', registry.sheet.columnsMissing",
        "'a,b,c', registry.sheet.columnsMissing",
        "'统一社会信用代码,名称,类型,住所地街道代码,name', registry.sheet.columnTwice",
        "'统一社会信用代码,名称,类型,住所地街道代码\n\"开口', registry.sheet.quotes"
    })
    void what_is_no_list_of_organizations_is_refused_whole(String text, String key) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(RuleViolation.class).hasMessageContaining(key);
    }

    @Test
    void the_missing_columns_are_named() {
        assertThatThrownBy(() -> read("名称,类型\n")).hasMessageContaining("统一社会信用代码/uscc、住所地街道代码/street");
    }

    @Test
    void a_workbook_other_encodings_and_binary_files_are_told_apart() {
        assertThatThrownBy(() -> reader().read(new byte[] {'P', 'K', 3, 4, 0, 0}))
                .hasMessageContaining("registry.sheet.workbook");
        assertThatThrownBy(() -> reader().read((HEADING + "\n" + row(1)).getBytes(Charset.forName("UTF-16"))))
                .hasMessageContaining("registry.sheet.encoding");
        assertThatThrownBy(() -> reader().read(new byte[] {'a', 0, 'b'}))
                .hasMessageContaining("registry.sheet.notText");
        assertThatThrownBy(() -> reader().read(new byte[] {(byte) 0xFF, (byte) 0xFF, (byte) 0x81}))
                .hasMessageContaining("registry.sheet.encoding");
    }

    @Test
    void too_many_rows_are_refused_with_the_limit() {
        String rows = IntStream.rangeClosed(1, 50_001).mapToObj(n -> "x,,,").collect(Collectors.joining("\n"));
        assertThatThrownBy(() -> read(HEADING + "\n" + rows))
                .hasMessageContaining("registry.sheet.tooManyRows [50000]");
    }

    @Test
    void the_sheet_comes_back_with_its_own_columns_and_all_reasons() {
        var sheet = read("备注," + HEADING + "\n=1+1," + row(1) + "\n老户,X,,公司,110101010\n");
        String text = new String(result(sheet, intake(sheet, ImportMode.GOOD, Map.of())), UTF_8);
        var lines = text.split("\r\n");
        assertThat(lines[0]).isEqualTo("\uFEFF行号,结果,原因,备注," + HEADING);
        assertThat(lines[1]).isEqualTo("2,已导入,,'=1+1," + row(1));
        assertThat(lines[2])
                .startsWith("3,未接收,统一社会信用代码应为18位，实为1位；缺少名称；类型“公司”无法识别")
                .contains("；住所在和平里街道，望京街道只能录入住所在本街道（乡镇）的社会组织")
                .endsWith(",老户,X,,公司,110101010");
    }

    @Test
    void with_all_or_nothing_one_bad_row_keeps_the_good_ones_out() {
        var sheet = read(HEADING + "\n" + row(1) + "\n" + row(2) + "\nx,,,\n");
        var intake = intake(sheet, ImportMode.ALL, Map.of());
        assertThat(intake.accepted()).isZero();
        assertThat(intake.rejected()).isEqualTo(1);
        assertThat(new String(result(sheet, intake), UTF_8)).contains("2,未导入,", "4,未接收,");
    }

    @Test
    void gb_18030_goes_back_as_gb_18030_and_utf_8_with_a_mark() {
        byte[] gb = (HEADING + "\n" + row(1)).getBytes(GB_18030);
        var sheet = reader().read(gb);
        byte[] back = result(sheet, intake(sheet, ImportMode.ALL, Map.of()));
        assertThat(new String(back, GB_18030)).startsWith("行号,结果,原因,统一社会信用代码");
        assertThat(reader().read(back).heading()).isEqualTo(sheet.heading());
    }

    @Test
    void the_result_sheet_is_mended_and_imported_again_and_nothing_is_doubled() {
        var sheet = read("备注;统一社会信用代码;名称;类型;住所地街道代码\n-老户;" + row(1).replace(',', ';') + "\n;" + serviceCode(2)
                + ";=名称;社会服务机构;110105026\n");
        var first = intake(sheet, ImportMode.GOOD, Map.of());
        assertThat(first.accepted()).isEqualTo(1);
        String mended = new String(result(sheet, first), UTF_8).replace("'=名称", "望京第2服务中心");

        var held = new HashMap<Uscc, SocialOrg>();
        first.receipts().forEach(receipt -> held.put(receipt.next().uscc(), receipt.next()));
        var again = read(mended);
        var second = intake(again, ImportMode.ALL, held);

        assertThat(again.heading()).isEqualTo(sheet.heading());
        assertThat(second.rows())
                .extracting(Taken::outcome)
                .containsExactly(Receipt.Outcome.UNCHANGED, Receipt.Outcome.ENTERED);
        assertThat(second.accepted()).isEqualTo(2);
        assertThat(second.receipts()).hasSize(1);
        assertThat(new String(result(again, second), UTF_8)).contains("2,未变化,,'-老户;".replace(',', ';'));
    }

    @Test
    void somebody_elses_row_is_refused_and_says_whose_it_is() {
        var chaoyang = reception(CHAOYANG)
                .receive(anEntry(1), Optional.empty())
                .toWrite()
                .orElseThrow();
        var sheet = read(HEADING + "\n" + row(1) + "\n");
        var intake = intake(sheet, ImportMode.GOOD, Map.of(chaoyang.uscc(), chaoyang));
        assertThat(new String(result(sheet, intake), UTF_8)).contains("该组织已由朝阳区确认登记（北京市朝阳区民政局）");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|'/c calc'!A0", "+1", "-1", "@x", "\tx", "\rx", "＝x"})
    void no_cell_goes_out_as_a_formula(String cell) {
        assertThat(Cell.harmless(cell)).startsWith("'");
        assertThat(Cell.harmless(Cell.harmless(cell))).isEqualTo(Cell.harmless(cell));
    }

    @Test
    void the_user_reads_reasons_in_his_language() {
        var english = Texts.in(Locale.ENGLISH);
        assertThat(english.of(Reason.of("registry.org.textTooLong", Column.NAME, 5000, 200)))
                .isEqualTo("Name: 5000 characters, at most 200");
        assertThat(Texts.in(Locale.FRENCH).text("registry.org.nameMissing")).isEqualTo("缺少名称");
    }

    @Test
    void a_sheet_of_2000_rows_is_judged_whole() {
        String rows = IntStream.rangeClosed(1, 2000).mapToObj(SheetTest::row).collect(Collectors.joining("\n"));
        var sheet = read(HEADING + "\n" + rows);
        var intake = intake(sheet, ImportMode.ALL, Map.of());
        assertThat(intake.accepted()).isEqualTo(2000);
    }
}
