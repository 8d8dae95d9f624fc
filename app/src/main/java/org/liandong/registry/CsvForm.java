package org.liandong.registry;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.liandong.shared.RuleViolation;

/**
 * A CSV file as street offices have them: UTF-8 with or without a byte order mark, or GB 18030 as a Chinese spreadsheet
 * saves by default; comma, semicolon or tab between cells.
 */
final class CsvForm implements SheetForm {

    static final Charset GB_18030 = Charset.forName("GB18030");
    static final char BYTE_ORDER_MARK = '\uFEFF';

    private static final char[] SEPARATORS = {',', ';', '\t', '，'};

    private final byte[] file;
    private final Charset charset;
    private final char separator;

    private CsvForm(byte[] file, Charset charset, char separator) {
        this.file = file;
        this.charset = charset;
        this.separator = separator;
    }

    static CsvForm of(byte[] file) {
        var charset = charset(file);
        return new CsvForm(file, charset, separator(file, charset));
    }

    /** Strict decoding tells the two apart: Chinese text in GB 18030 is never right UTF-8. */
    private static Charset charset(byte[] file) {
        if (decodes(file, StandardCharsets.UTF_8)) {
            return StandardCharsets.UTF_8;
        }
        RuleViolation.require(decodes(file, GB_18030), "registry.sheet.encoding");
        return GB_18030;
    }

    private static boolean decodes(byte[] file, Charset charset) {
        var part = new char[8192];
        try (var reader = reader(file, charset)) {
            while (reader.read(part) >= 0) {
                // reading to the end is the whole proof
            }
            return true;
        } catch (CharacterCodingException otherEncoding) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedReader reader(byte[] file, Charset charset) throws IOException {
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var reader = new BufferedReader(new InputStreamReader(new ByteArrayInputStream(file), decoder));
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    /** The separator under which the heading names the most columns. */
    private static char separator(byte[] file, Charset charset) {
        String heading = firstLine(file, charset);
        char best = SEPARATORS[0];
        long most = -1;
        for (char separator : SEPARATORS) {
            long named = cells(heading, separator).stream()
                    .filter(cell -> Column.headed(cell).isPresent())
                    .count();
            if (named > most) {
                most = named;
                best = separator;
            }
        }
        return best;
    }

    private static String firstLine(byte[] file, Charset charset) {
        try (var reader = reader(file, charset)) {
            String line = reader.readLine();
            return line == null ? "" : line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line, char separator) {
        try (var parser = format(separator).parse(new StringReader(line))) {
            var records = parser.iterator();
            return records.hasNext() ? records.next().toList() : List.of();
        } catch (IOException | UncheckedIOException unreadable) {
            return List.of();
        }
    }

    @Override
    public void read(Consumer<Sheet.Line> each) {
        int number = 0;
        try (var parser = format(separator).parse(reader(file, charset))) {
            var records = parser.iterator();
            for (var next = next(records, number); next != null; next = next(records, number)) {
                number++;
                each.accept(new Sheet.Line(number, next.toList()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CSVRecord next(Iterator<CSVRecord> records, int read) {
        try {
            return records.hasNext() ? records.next() : null;
        } catch (UncheckedIOException openQuote) {
            throw new RuleViolation("registry.sheet.quotes", read + 1);
        }
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .get();
    }

    @Override
    public SheetWriter writer(OutputStream out, int... widths) throws IOException {
        var text = new BufferedWriter(new OutputStreamWriter(out, charset));
        if (!charset.equals(GB_18030)) {
            text.append(BYTE_ORDER_MARK);
        }
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setRecordSeparator("\r\n")
                .get();
        return new Writer(new CSVPrinter(text, format));
    }

    @Override
    public String extension() {
        return ".csv";
    }

    @Override
    public String mediaType() {
        return "text/csv; charset=" + charset;
    }

    private record Writer(CSVPrinter printer) implements SheetWriter {

        @Override
        public void heading(int number, List<String> cells) throws IOException {
            row(number, cells, false);
        }

        @Override
        public void row(int number, List<String> cells, boolean marked) throws IOException {
            printer.printRecord(cells.stream().map(Cell::harmless).toList());
        }

        @Override
        public void close() throws IOException {
            printer.close();
        }
    }
}
