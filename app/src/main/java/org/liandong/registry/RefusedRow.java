package org.liandong.registry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.liandong.shared.Texts;

/**
 * A row of a sheet that was not taken, as the {@link ResultSheet} tells it.
 *
 * @param line the number a spreadsheet shows beside it
 * @param reasons in the language the sheet was sent in
 */
public record RefusedRow(int line, String uscc, String name, List<String> reasons) {

    private static final int OUTCOME = 1;
    private static final int REASONS = 2;
    private static final int OWN_COLUMNS = 3;

    private static final Set<String> REFUSED = Set.of(
            Texts.in(Texts.CHINESE).label(Receipt.Outcome.REFUSED),
            Texts.in(Locale.ENGLISH).label(Receipt.Outcome.REFUSED));

    /** The first refused rows of a result sheet. */
    static List<RefusedRow> in(byte[] resultSheet, int limit) {
        var text = text(resultSheet);
        var format = CSVFormat.DEFAULT.builder().setDelimiter(separator(text)).get();
        try (var rows = CSVParser.parse(text, format)) {
            var all = rows.iterator();
            var heading = all.next();
            int uscc = place(heading, Column.USCC);
            int name = place(heading, Column.NAME);
            return rows.stream()
                    .filter(row -> row.size() > REASONS && REFUSED.contains(row.get(OUTCOME)))
                    .limit(limit)
                    .map(row -> new RefusedRow(
                            Integer.parseInt(row.get(0)),
                            cell(row, uscc),
                            cell(row, name),
                            List.of(row.get(REASONS).split("；"))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] file) {
        String utf8 = new String(file, StandardCharsets.UTF_8);
        boolean marked = !utf8.isEmpty() && utf8.charAt(0) == SheetReader.BYTE_ORDER_MARK;
        Charset gb = SheetReader.GB_18030;
        return marked ? utf8.substring(1) : new String(file, gb);
    }

    /** What stands behind the first of the sheet's own headings, which is one word. */
    private static char separator(String text) {
        return text.charAt((int) text.chars().takeWhile(Character::isLetter).count());
    }

    private static int place(CSVRecord heading, Column column) {
        return IntStream.range(OWN_COLUMNS, heading.size())
                .filter(i ->
                        Column.headed(heading.get(i)).filter(column::equals).isPresent())
                .findFirst()
                .orElse(-1);
    }

    private static String cell(CSVRecord row, int place) {
        return place < 0 || place >= row.size() ? "" : Cell.clean(row.get(place));
    }
}
