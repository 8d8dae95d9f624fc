package org.liandong.registry;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liandong.shared.Reason;
import org.liandong.shared.Uscc;

/** Judges every row of a sheet with all its reasons: its cells, its shape, and whether the code stood in an earlier row. */
final class SheetCheck {

    private final EntryCheck entries;
    private final Map<String, Integer> firstRowOfCode = new HashMap<>();

    SheetCheck(EntryCheck entries) {
        this.entries = entries;
    }

    /** Those of the lines that count, each with everything there is to say about it. */
    List<SheetRow> rows(Sheet sheet, List<Sheet.Line> lines) {
        return lines.stream()
                .filter(sheet::counts)
                .map(line -> row(sheet, line))
                .toList();
    }

    private SheetRow row(Sheet sheet, Sheet.Line line) {
        var judged = entries.judge(column -> sheet.cell(line, column));
        var reasons = new ArrayList<Reason>();
        shape(sheet, line).ifPresent(reasons::add);
        reasons.addAll(judged.reasons());
        doubled(sheet, line).ifPresent(reasons::add);
        boolean refused = reasons.stream().anyMatch(Reason::refuses);
        return new SheetRow(line, refused ? Optional.empty() : judged.entry(), List.copyOf(reasons));
    }

    private static Optional<Reason> shape(Sheet sheet, Sheet.Line line) {
        int expected = sheet.heading().size();
        int found = line.cells().size();
        if (found < expected) {
            return Optional.of(Reason.of("registry.sheet.rowShort", found, expected));
        }
        boolean more = found > expected
                && line.cells().subList(expected, found).stream()
                        .anyMatch(cell -> !Cell.clean(cell).isEmpty());
        return more ? Optional.of(Reason.of("registry.sheet.rowLong", found, expected)) : Optional.empty();
    }

    private Optional<Reason> doubled(Sheet sheet, Sheet.Line line) {
        String code = Uscc.normalised(sheet.cell(line, Column.USCC));
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Integer first = firstRowOfCode.putIfAbsent(code, line.number());
        return Optional.ofNullable(first)
                .map(row -> Reason.of("registry.sheet.rowDoubled", row).in(Column.USCC.field()));
    }
}
