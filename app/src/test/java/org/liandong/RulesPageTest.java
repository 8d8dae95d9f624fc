package org.liandong;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Makes docs/rules.md from docs/rules.csv and from the rules that code and tests name: {@code -Dliandong.rules.write} writes
 * it, without it a page that has fallen behind is a failure.
 */
class RulesPageTest {

    private static final Path PRODUCT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGE = PRODUCT.resolve("docs/rules.md");

    /** Every way a rule is named in the sources. */
    private static final Pattern NAMED = Pattern.compile(
            "§[0-9]+(?:\\.[0-9]+)+|§[0-9]+|\\brow [0-9]+[ab]?\\b|(?<![%\\w])(?:SOD-|RP-|[A-Z]{1,2})[0-9]+\\b");

    @Test
    @DisplayName("docs/rules.md says which code keeps which rule and which test shows it")
    void pageIsTrue() throws IOException {
        var written = page();
        if (Boolean.getBoolean("liandong.rules.write")) {
            Files.writeString(PAGE, written);
        }
        assertThat(Files.readString(PAGE))
                .as("docs/rules.md; write it anew: ./mvnw -pl app -am test -Dtest=RulesPageTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Dliandong.rules.write=true")
                .isEqualTo(written);
    }

    private record Rule(String id, String clause, String text) {}

    private static String page() throws IOException {
        var code = naming("main");
        var tests = naming("test");
        var built = new ArrayList<Rule>();
        var unbuilt = new ArrayList<Rule>();
        for (var rule : rules()) {
            (code.containsKey(rule.id()) || tests.containsKey(rule.id()) ? built : unbuilt).add(rule);
        }
        var page = new StringBuilder("""
                # Rules, the code that keeps them and the tests that show it

                Made from `rules.csv` and the sources by `RulesPageTest`; do not edit. R: clauses of 京财综〔2017〕2254号. G, L, M, E, J,
                X, F, AB, SD: rules from the laws around it. SOD: separation of duties. RP: reports. §: standards and processes.
                row: a row of the table of roles and permissions.

                | rule | says | code | tests |
                | --- | --- | --- | --- |
                """);
        for (var rule : built) {
            page.append("| %s | %s | %s | %s |\n"
                    .formatted(
                            rule.id(),
                            said(rule),
                            listed(code.get(rule.id()), "–"),
                            listed(tests.get(rule.id()), "**none**")));
        }
        page.append("\n## Not named by any code yet\n\n");
        unbuilt.forEach(rule -> page.append("* ")
                .append(rule.id())
                .append(" ")
                .append(said(rule))
                .append("\n"));
        return page.toString();
    }

    private static String said(Rule rule) {
        return rule.text().replace("|", "\\|") + (rule.clause().isEmpty() ? "" : " (" + rule.clause() + ")");
    }

    private static String listed(Set<String> names, String none) {
        return names == null ? none : names.stream().collect(joining(", "));
    }

    private static List<Rule> rules() throws IOException {
        try (var parser = CSVFormat.DEFAULT.parse(Files.newBufferedReader(PRODUCT.resolve("docs/rules.csv")))) {
            return parser.stream()
                    .skip(1)
                    .map(row -> new Rule(row.get(0), row.get(1), row.get(2)))
                    .toList();
        }
    }

    /** The classes, and texts of migrations and the like, that name each rule. */
    private static Map<String, Set<String>> naming(String kind) throws IOException {
        var naming = new LinkedHashMap<String, Set<String>>();
        for (var module : List.of("app", "deploy")) {
            try (Stream<Path> files =
                    Files.walk(PRODUCT.resolve(module).resolve("src").resolve(kind))) {
                for (var file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    var named = NAMED.matcher(Files.readString(file));
                    while (named.find()) {
                        naming.computeIfAbsent(named.group(), id -> new TreeSet<>())
                                .add(file.getFileName().toString().replace(".java", ""));
                    }
                }
            }
        }
        return naming;
    }
}
