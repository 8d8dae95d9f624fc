package org.liandong.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.commons.csv.CSVFormat;

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
            return parser.stream().map(line -> rule(line::get)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Rule rule(UnaryOperator<String> cell) {
        String to = cell.apply("effective_to");
        return new Rule(
                cell.apply("key"),
                cell.apply("object"),
                cell.apply("value"),
                LocalDate.parse(cell.apply("effective_from")),
                to.isEmpty() ? null : LocalDate.parse(to),
                cell.apply("jurisdiction"),
                cell.apply("citation"),
                cell.apply("basis"));
    }
}
