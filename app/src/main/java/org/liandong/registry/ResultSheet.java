package org.liandong.registry;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.liandong.shared.Reason;
import org.liandong.shared.Texts;

/**
 * The same sheet back to whoever sent it: same kind of file, columns, order, separator and encoding, with three columns
 * before them that say for each row its number, what became of it and why. It can be mended and sent in again as it is. No
 * cell of it is taken for a formula by a spreadsheet.
 */
final class ResultSheet implements Closeable {

    /** In every language the product has, so that a result sheet is known again whoever sends it in. */
    private static final Set<List<String>> OWN = Set.of(List.of("行号", "结果", "原因"), List.of("row", "result", "reason"));

    static final int OWN_COLUMNS = 3;

    private static final String SUFFIX = "-结果";

    /** What sheets were called that were given out before. */
    private static final String FORMER_SUFFIX = "-result";

    private static final int[] WIDTHS = {8, 10, 60, 24, 40};

    /** Why a sheet goes back, and so what its rows are told. */
    enum Purpose {
        /** Its good rows are in the register. */
        TAKEN,
        /** None of its rows is, for there were refused ones. */
        HELD_BACK,
        /** Nothing has been written yet. */
        PREVIEW
    }

    private final Texts texts;
    private final Purpose purpose;
    private final SheetWriter out;

    ResultSheet(Texts texts, Sheet sheet, Purpose purpose, OutputStream file) throws IOException {
        this.texts = texts;
        this.purpose = purpose;
        this.out = sheet.form().writer(file, WIDTHS);
        var cells = new ArrayList<String>();
        cells.add(texts.text("registry.result.row"));
        cells.add(texts.text("registry.result.result"));
        cells.add(texts.text("registry.result.reason"));
        cells.addAll(sheet.heading());
        out.heading(sheet.headingNumber(), cells);
    }

    /** How many columns at the start of a heading are those of a result sheet. */
    static int ownColumns(List<String> heading) {
        if (heading.size() < OWN_COLUMNS) {
            return 0;
        }
        var first = heading.subList(0, OWN_COLUMNS).stream()
                .map(text -> Cell.clean(text).toLowerCase(Locale.ROOT))
                .toList();
        return OWN.contains(first) ? OWN_COLUMNS : 0;
    }

    /** The name of the sheet that goes back for one that came in under this name; a mended one goes back under its own. */
    static String fileName(String source, SheetForm form) {
        int dot = source.lastIndexOf('.');
        String name = dot > 0 ? source.substring(0, dot) : source;
        if (name.endsWith(FORMER_SUFFIX)) {
            name = name.substring(0, name.length() - FORMER_SUFFIX.length());
        }
        return (name.endsWith(SUFFIX) ? name : name + SUFFIX) + form.extension();
    }

    /** @param taken the rows among the lines that count, in their order */
    void write(List<Sheet.Line> lines, List<Taken> taken) throws IOException {
        int next = 0;
        for (Sheet.Line line : lines) {
            boolean counts = next < taken.size() && taken.get(next).line().number() == line.number();
            write(line, counts ? taken.get(next) : null);
            next += counts ? 1 : 0;
        }
    }

    private void write(Sheet.Line line, Taken row) throws IOException {
        var cells = new ArrayList<String>();
        cells.add(String.valueOf(line.number()));
        cells.add(row == null ? "" : outcome(row));
        cells.add(row == null ? "" : reasons(row.reasons()));
        cells.addAll(line.cells());
        out.row(line.number(), cells, row != null && row.isRefused());
    }

    private String outcome(Taken row) {
        return switch (purpose) {
            case TAKEN -> texts.label(row.outcome());
            case HELD_BACK -> row.isRefused() ? texts.label(row.outcome()) : texts.text("registry.result.notTaken");
            case PREVIEW ->
                texts.text("registry.result.preview." + row.outcome().name());
        };
    }

    private String reasons(List<Reason> reasons) {
        return reasons.stream().map(texts::of).collect(Collectors.joining("；"));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
