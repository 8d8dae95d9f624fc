package org.liandong.registry;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.liandong.rules.Rule;
import org.liandong.rules.RuleTable;
import org.liandong.shared.RuleViolation;

/**
 * Reads a CSV file as street offices have them: UTF-8 with or without a byte order mark, or GB 18030 as a Chinese
 * spreadsheet saves by default; comma, semicolon or tab between cells; columns in any order. What cannot be read as a list
 * of organizations at all is refused whole.
 */
final class SheetReader {

    static final Charset GB_18030 = Charset.forName("GB18030");
    static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final char[] SEPARATORS = {',', ';', '\t', '，'};
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
        refuseWorkbook(file);
        var charset = charset(file);
        String text = decoded(file, charset).orElseThrow(() -> new RuleViolation("registry.sheet.encoding"));
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        char separator = separator(text);
        var records = records(text, separator);
        if (records.isEmpty()) {
            throw new RuleViolation("registry.sheet.empty");
        }
        return sheet(charset, separator, records);
    }

    /** Strict decoding tells the two apart: Chinese text in GB 18030 is never right UTF-8. */
    static Charset charset(byte[] file) {
        return decoded(file, StandardCharsets.UTF_8).isPresent() ? StandardCharsets.UTF_8 : GB_18030;
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try {
            return Optional.of(decoder.decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException otherEncoding) {
            return Optional.empty();
        }
    }

    /** Workbooks (zip or OLE) and UTF-16 are what people upload by mistake; they are told so by name. */
    private static void refuseWorkbook(byte[] file) {
        boolean zip = startsWith(file, 'P', 'K', 3, 4);
        boolean ole = startsWith(file, 0xD0, 0xCF, 0x11, 0xE0);
        RuleViolation.require(!zip && !ole, "registry.sheet.workbook");
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

    /** The separator under which the heading names the most columns. */
    private char separator(String text) {
        char best = SEPARATORS[0];
        long most = -1;
        for (char separator : SEPARATORS) {
            long named = heading(text, separator).stream()
                    .filter(heading -> Column.headed(heading).isPresent())
                    .count();
            if (named > most) {
                most = named;
                best = separator;
            }
        }
        return best;
    }

    private static List<String> heading(String text, char separator) {
        int end = 0;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        try (var parser = format(separator).parse(new StringReader(text.substring(0, end)))) {
            var records = parser.iterator();
            return records.hasNext() ? records.next().toList() : List.of();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    private List<CSVRecord> records(String text, char separator) {
        Rule limit = rules.on(today, "registry.sheet.rows");
        var records = new ArrayList<CSVRecord>();
        try (var parser = format(separator).parse(new StringReader(text))) {
            for (CSVRecord csvRecord : parser) {
                records.add(csvRecord);
                refuseUnless(records.size() <= limit.number() + 1, limit, "registry.sheet.tooManyRows", limit.number());
            }
        } catch (IOException | UncheckedIOException openQuote) {
            throw new RuleViolation("registry.sheet.quotes", records.size() + 1);
        }
        return records;
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
    }

    private static Sheet sheet(Charset charset, char separator, List<CSVRecord> records) {
        int own = ResultSheet.ownColumns(records.get(0).toList());
        var heading = without(own, records.get(0));
        var places = places(heading);
        var lines = new ArrayList<Sheet.Line>();
        for (int i = 1; i < records.size(); i++) {
            lines.add(new Sheet.Line(i + 1, without(own, records.get(i))));
        }
        return new Sheet(charset, separator, heading, places, lines);
    }

    private static List<String> without(int own, CSVRecord csvRecord) {
        var cells = csvRecord.toList();
        return List.copyOf(cells.subList(Math.min(own, cells.size()), cells.size()));
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
            throw new RuleViolation(key, values).from(rule.citation());
        }
    }
}
