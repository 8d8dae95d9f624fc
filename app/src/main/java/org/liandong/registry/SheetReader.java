package org.liandong.registry;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.liandong.rules.Rule;
import org.liandong.rules.RuleTable;
import org.liandong.shared.RuleViolation;

/**
 * Tells what kind of file a sheet is and looks through it once. What cannot be read as a list of organizations at all is
 * refused whole.
 */
final class SheetReader {

    private static final int MEBIBYTE = 1024 * 1024;

    private final RuleTable rules;
    private final LocalDate today;

    SheetReader(RuleTable rules, LocalDate today) {
        this.rules = rules;
        this.today = today;
    }

    Sheet read(byte[] file) {
        Rule size = rules.on(today, "registry.sheet.mebibytes");
        refuseUnless(file.length <= (long) size.number() * MEBIBYTE, size, "registry.sheet.tooLarge", size.number());
        var look = new Look(form(file));
        look.form.read(look::at);
        return look.sheet();
    }

    SheetForm form(byte[] file) {
        if (startsWith(file, 'P', 'K', 3, 4)) {
            return WorkbookForm.of(
                    file, rules.on(today, "registry.sheet.unpackedMebibytes").number());
        }
        refuseBinary(file);
        return CsvForm.of(file);
    }

    /** Old workbooks (OLE) and UTF-16 are what people upload by mistake; they are told so by name. */
    private static void refuseBinary(byte[] file) {
        RuleViolation.require(!startsWith(file, 0xD0, 0xCF, 0x11, 0xE0), "registry.sheet.oldWorkbook");
        boolean utf16 = startsWith(file, 0xFF, 0xFE) || startsWith(file, 0xFE, 0xFF);
        RuleViolation.require(!utf16, "registry.sheet.encoding");
        for (byte b : file) {
            RuleViolation.require(b != 0, "registry.sheet.notText");
        }
    }

    private static boolean startsWith(byte[] file, int... beginning) {
        if (file.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if ((file[i] & 0xFF) != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    /** One look through a file: its heading first, then how many rows there are. */
    private final class Look {

        private final SheetForm form;
        private final Rule limit = rules.on(today, "registry.sheet.rows");
        private Sheet headed;
        private int own;
        private Sheet.Line heading;
        private Map<Column, Integer> places;
        private int rows;
        private int filled;

        private Look(SheetForm form) {
            this.form = form;
        }

        private void at(Sheet.Line line) {
            if (heading == null) {
                own = ResultSheet.ownColumns(line.cells());
                heading = line.without(own);
                places = places(heading.cells());
                headed = sheet();
                return;
            }
            rows++;
            refuseUnless(rows <= limit.number(), limit, "registry.sheet.tooManyRows", limit.number());
            filled += headed.counts(line.without(own)) ? 1 : 0;
        }

        private Sheet sheet() {
            RuleViolation.require(heading != null, "registry.sheet.empty");
            return new Sheet(form, own, heading, places, filled);
        }
    }

    private static Map<Column, Integer> places(List<String> heading) {
        var places = new EnumMap<Column, Integer>(Column.class);
        for (int i = 0; i < heading.size(); i++) {
            int place = i;
            Column.headed(heading.get(i)).ifPresent(column -> {
                Integer first = places.putIfAbsent(column, place);
                RuleViolation.require(first == null, "registry.sheet.columnTwice", column.chinese(), place + 1);
            });
        }
        var missing = Arrays.stream(Column.values())
                .filter(column -> column.isRequired() && !places.containsKey(column))
                .map(column -> column.chinese() + "/" + column.field())
                .toList();
        RuleViolation.require(missing.isEmpty(), "registry.sheet.columnsMissing", String.join("、", missing));
        return places;
    }

    private static void refuseUnless(boolean holds, Rule rule, String key, Object... values) {
        if (!holds) {
            throw new RuleViolation(key, values).from(rule.source());
        }
    }
}
