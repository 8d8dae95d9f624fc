package org.liandong.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.liandong.shared.ListKind;
import org.liandong.shared.Sort;
import org.liandong.shared.Texts;

/** What the export of a very long list holds at once: the live heap, counted by full collections while it runs. */
class ExportHeapTest {

    private static final int ROWS = 1_000_000;
    private static final int BETWEEN_LOOKS = 200_000;
    private static final long MOST = 64L << 20;

    /** As wide as a list of the product. */
    private enum Wide {
        NAME,
        CODE,
        PLACE,
        TYPE,
        STATE,
        DAY,
        WORDS
    }

    private static final class Made extends ListedExport<Wide, Integer> {

        private Made() {
            super(
                    new ListKind<>(
                            "it.wide", Wide.class, List.of(Wide.values()), List.of(), Sort.up(Wide.NAME), List.of()),
                    "shared.list.all");
        }

        @Override
        public long count(UnaryOperator<String> asked) {
            return ROWS;
        }

        @Override
        public List<String> heading(UnaryOperator<String> asked, Texts texts) {
            return List.of("a", "b", "c", "d", "e", "f", "g");
        }

        @Override
        protected List<Integer> rows(UnaryOperator<String> asked, Integer last, int most) {
            int from = last == null ? 0 : last + 1;
            return IntStream.range(from, Math.min(ROWS, from + most)).boxed().toList();
        }

        @Override
        protected String cell(Integer row, Wide column, Texts texts) {
            return column == Wide.WORDS ? "=HYPERLINK(\"" + row + "\")" : column + "第" + row;
        }
    }

    /** Cells that a spreadsheet would calculate. */
    private static final class Formulas extends OutputStream {

        private long bytes;
        private long formulas;
        private int before;

        @Override
        public void write(int one) {
            bytes++;
            if (one == '=' && (before == ',' || before == '"' && bytes > 1 || before == '\n')) {
                formulas++;
            }
            before = one;
        }
    }

    private final Made source = new Made();
    private long most;

    private static long live() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private long write(ExportSheet sheet) {
        long before = live();
        UnaryOperator<String> asked = name -> null;
        var texts = Texts.in(Locale.ENGLISH);
        sheet.row(source.heading(asked, texts));
        return source.write(asked, texts, sheet, done -> {
            if (done % BETWEEN_LOOKS == 0) {
                most = Math.max(most, live() - before);
            }
        });
    }

    @Test
    @DisplayName("a workbook of a million rows is written in pieces and holds less than 64 MiB")
    void workbook() {
        var sizes = new long[1];
        try (var sheet = new XlsxSheet(new PartStream(part -> sizes[0] += part.length), "列表")) {
            assertThat(write(sheet)).isEqualTo(ROWS);
        }
        assertThat(sizes[0]).isGreaterThan(10L << 20);
        assertThat(most).isPositive().isLessThan(MOST);
    }

    @Test
    @DisplayName("a million rows as values hold less than 64 MiB, and none of their cells is a formula")
    void values() {
        var formulas = new Formulas();
        try (var sheet = new CsvSheet(new BufferedOutputStream(formulas, 1 << 16))) {
            assertThat(write(sheet)).isEqualTo(ROWS);
        }
        assertThat(formulas.bytes).isGreaterThan(50L << 20);
        assertThat(formulas.formulas).isZero();
        assertThat(most).isLessThan(MOST);
    }
}
