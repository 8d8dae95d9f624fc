package org.liandong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusedRowTest {

    private static final String SHEET = """
            行号,结果,原因,名称,统一社会信用代码
            2,已导入,,望京商会,51110105MJDW04820Q
            3,被拒绝,缺少名称；成立日期“2021-02-30”不是有效日期,,52110105MJA8C6D18Y
            4,被拒绝,"“=1+1”以公式符号（= + - @）开头，不能作为名称",'=1+1,52110105MJA8C6D18Y
            """;

    @Test
    void onlyTheRefusedRowsOfAResultSheetAreToldEachWithAllItsReasons() {
        var rows = RefusedRow.in(utf8(SHEET), 100);

        assertThat(rows).extracting(RefusedRow::line).containsExactly(3, 4);
        assertThat(rows.get(0).reasons()).containsExactly("缺少名称", "成立日期“2021-02-30”不是有效日期");
        assertThat(rows.get(0).name()).isEmpty();
        assertThat(rows.get(0).uscc()).isEqualTo("52110105MJA8C6D18Y");
    }

    @Test
    void aNameIsShownWithoutTheApostropheThatKeepsASpreadsheetFromCalculatingIt() {
        assertThat(RefusedRow.in(utf8(SHEET), 100).get(1).name()).isEqualTo("=1+1");
    }

    @Test
    void noMoreRowsAreToldThanAskedFor() {
        assertThat(RefusedRow.in(utf8(SHEET), 1)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t"})
    void theSheetIsReadInTheSeparatorAndTheEncodingItWasSentIn(String separator) {
        var gb = SHEET.replace(",", separator).getBytes(Charset.forName("GB18030"));

        assertThat(RefusedRow.in(gb, 100)).extracting(RefusedRow::line).containsExactly(3, 4);
    }

    @Test
    void aSheetInEnglishIsReadToo() {
        var rows = RefusedRow.in(utf8("row,result,reason,name,uscc\n2,refused,The name is missing,,\n"), 100);

        assertThat(rows).containsExactly(new RefusedRow(2, "", "", List.of("The name is missing")));
    }

    private static byte[] utf8(String sheet) {
        return (SheetReader.BYTE_ORDER_MARK + sheet).getBytes(StandardCharsets.UTF_8);
    }
}
