package org.liandong.registry;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.liandong.shared.Texts;

/**
 * The empty sheet to fill in, as a workbook: headings with their help, choices for what is chosen from a list, and one
 * example row, which is known again and passed over when the sheet comes in.
 */
final class ImportTemplate {

    private static final String EXAMPLE = "示例：";
    private static final String EXAMPLE_ENGLISH = "Example:";
    private static final int LAST_ROW = 50_000;
    private static final String GREY = "F3F4F6";
    private static final String QUIET = "4B5563";
    private static final String TEXT = "@";
    private static final Map<Column, Integer> WIDTHS = Map.of(
            Column.USCC,
            24,
            Column.NAME,
            44,
            Column.AUTHORITY,
            24,
            Column.STREET,
            26,
            Column.ADDRESS,
            36,
            Column.SCOPE,
            36);
    private static final int WIDTH = 16;

    private final Texts texts;
    private final List<Territory.Place> streets;

    /** @param streets that the hub may name */
    ImportTemplate(Texts texts, List<Territory.Place> streets) {
        this.texts = texts;
        this.streets = streets;
    }

    /** Whether a row under this name is the example. */
    static boolean isExample(String name) {
        String plain = Cell.clean(name).replace(':', '：');
        return plain.startsWith(EXAMPLE) || plain.startsWith(EXAMPLE_ENGLISH.replace(':', '：'));
    }

    byte[] written() {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Liandong", "1.0")) {
            var sheet = workbook.newWorksheet(texts.text("registry.template.sheet"));
            var choices = workbook.newWorksheet(texts.text("registry.template.choices"));
            heading(sheet);
            example(sheet);
            choices().forEach((column, values) -> choose(sheet, choices, column, values));
            choices.setVisibilityState(VisibilityState.HIDDEN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private boolean isChinese() {
        return !texts.locale().equals(Locale.ENGLISH);
    }

    private void heading(Worksheet sheet) {
        for (Column column : Column.values()) {
            int place = column.ordinal();
            sheet.width(place, WIDTHS.getOrDefault(column, WIDTH));
            sheet.style(place).format(TEXT).set();
            sheet.value(0, place, isChinese() ? column.chinese() : column.field());
            sheet.style(0, place).bold().fillColor(GREY).format(TEXT).set();
            sheet.comment(0, place, help(column));
        }
        sheet.freezePane(0, 1);
    }

    private String help(Column column) {
        String need = texts.text(column.isRequired() ? "shared.field.required" : "shared.field.optional");
        return need + (isChinese() ? "。" : ". ") + texts.text("registry.template.help." + column.name());
    }

    private void example(Worksheet sheet) {
        var cells = new EnumMap<Column, String>(Column.class);
        cells.put(Column.USCC, "52110105MJ0000000X");
        cells.put(Column.NAME, texts.text("registry.template.example"));
        cells.put(Column.TYPE, type(OrgType.SERVICE));
        cells.put(Column.STREET, street(streets.get(0)));
        cells.put(Column.FIELD, field(OrgField.SOCIAL_SERVICE));
        cells.put(Column.STATUS, status(OrgStatus.ACTIVE));
        cells.put(Column.ESTABLISHED_ON, "2020-01-31");
        cells.forEach((column, text) -> {
            sheet.value(1, column.ordinal(), text);
            sheet.style(1, column.ordinal())
                    .fontColor(QUIET)
                    .italic()
                    .format(TEXT)
                    .set();
        });
    }

    private Map<Column, List<String>> choices() {
        var choices = new EnumMap<Column, List<String>>(Column.class);
        choices.put(Column.TYPE, Arrays.stream(OrgType.values()).map(this::type).toList());
        choices.put(Column.STREET, streets.stream().map(ImportTemplate::street).toList());
        choices.put(
                Column.FIELD, Arrays.stream(OrgField.values()).map(this::field).toList());
        choices.put(
                Column.STATUS,
                Arrays.stream(OrgStatus.values()).map(this::status).toList());
        return choices;
    }

    private String type(OrgType type) {
        return isChinese() ? type.term() : type.name();
    }

    private String field(OrgField field) {
        return isChinese() ? field.term() : field.name();
    }

    private String status(OrgStatus status) {
        return isChinese() ? status.term() : status.name();
    }

    private static String street(Territory.Place street) {
        return street.code() + " " + street.name();
    }

    private void choose(Worksheet sheet, Worksheet choices, Column column, List<String> values) {
        int place = column.ordinal();
        for (int i = 0; i < values.size(); i++) {
            choices.value(i, place, values.get(i));
        }
        sheet.range(1, place, LAST_ROW, place)
                .validateWithList(choices.range(0, place, values.size() - 1, place))
                .showErrorMessage(true)
                .errorTitle(texts.text("registry.template.choiceTitle"))
                .error(texts.text("registry.template.choice"));
    }
}
