package org.liandong.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.liandong.shared.Reason;
import org.liandong.shared.Texts;

/**
 * The same sheet back to whoever sent it: same columns, order, separator and encoding, with three columns before them that
 * say for each row its number, what became of it and why. It can be mended and sent in again as it is. No cell of it is
 * taken for a formula by a spreadsheet.
 */
final class ResultSheet {

    /** In every language the product has, so that a result sheet is known again whoever sends it in. */
    private static final Set<List<String>> OWN = Set.of(List.of("行号", "结果", "原因"), List.of("row", "result", "reason"));

    private static final int OWN_COLUMNS = 3;

    private final Texts texts;

    ResultSheet(Texts texts) {
        this.texts = texts;
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

    /** The name of the sheet that goes back for one that came in under this name. */
    static String fileName(String source) {
        int dot = source.lastIndexOf('.');
        return (dot > 0 ? source.substring(0, dot) : source) + "-result.csv";
    }

    byte[] write(Sheet sheet, Intake intake) {
        var taken = new HashMap<Integer, Taken>();
        intake.rows().forEach(row -> taken.put(row.line().number(), row));
        var out = new StringBuilder();
        if (!sheet.charset().equals(SheetReader.GB_18030)) {
            out.append(SheetReader.BYTE_ORDER_MARK);
        }
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(sheet.separator())
                .setRecordSeparator("\r\n")
                .get();
        try (var printer = new CSVPrinter(out, format)) {
            printer.printRecord(heading(sheet));
            for (Sheet.Line line : sheet.lines()) {
                printer.printRecord(row(line, taken, intake));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(sheet.charset());
    }

    private List<String> heading(Sheet sheet) {
        var cells = new ArrayList<String>();
        cells.add(texts.text("registry.result.row"));
        cells.add(texts.text("registry.result.result"));
        cells.add(texts.text("registry.result.reason"));
        sheet.heading().forEach(cell -> cells.add(Cell.harmless(cell)));
        return cells;
    }

    private List<String> row(Sheet.Line line, Map<Integer, Taken> taken, Intake intake) {
        var cells = new ArrayList<String>();
        var row = taken.get(line.number());
        cells.add(String.valueOf(line.number()));
        cells.add(row == null ? "" : outcome(row, intake));
        cells.add(row == null ? "" : Cell.harmless(reasons(row.reasons())));
        line.cells().forEach(cell -> cells.add(Cell.harmless(cell)));
        return cells;
    }

    private String outcome(Taken row, Intake intake) {
        return !row.isRefused() && !intake.goesIn()
                ? texts.text("registry.result.notTaken")
                : texts.label(row.outcome());
    }

    private String reasons(List<Reason> reasons) {
        return reasons.stream().map(texts::of).collect(Collectors.joining("；"));
    }
}
