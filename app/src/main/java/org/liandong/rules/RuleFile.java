package org.liandong.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** {@code rules.csv} of a tenant's folder: one rule a line, under the headings of {@link Rule}. */
public final class RuleFile {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();

    private RuleFile() {}

    public static List<Rule> read(InputStream in) {
        try (var parser = FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return parser.stream().map(RuleFile::rule).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Rule rule(CSVRecord line) {
        return new Rule(
                line.get("key"),
                line.get("object"),
                line.get("value"),
                LocalDate.parse(line.get("effective_from")),
                line.get("effective_to").isEmpty() ? null : LocalDate.parse(line.get("effective_to")),
                line.get("jurisdiction"),
                line.get("citation"),
                line.get("basis"));
    }
}
