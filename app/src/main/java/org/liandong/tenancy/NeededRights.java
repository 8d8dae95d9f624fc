package org.liandong.tenancy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What the application must be allowed to do with each view: {@code tables.properties} repeats the comment of every table,
 * from which the migration makes view and rights.
 */
record NeededRights(Map<String, Set<String>> byTable) {

    private static final Map<String, Set<String>> STARTING = Map.of(
            "HubOwned", Set.of("SELECT", "INSERT", "UPDATE", "DELETE"),
            "OrgOwned", Set.of("SELECT", "INSERT", "UPDATE", "DELETE"),
            "PersonOwned", Set.of("SELECT", "INSERT", "UPDATE", "DELETE"),
            "CityWide", Set.of("SELECT", "INSERT"),
            "Platform", Set.of("SELECT"));

    static NeededRights ofThisProduct() {
        var rights = new TreeMap<String, Set<String>>();
        tables().forEach((table, marker) -> rights.put(table, of(marker)));
        return new NeededRights(rights);
    }

    /** Every table with its comment. */
    static Map<String, String> tables() {
        var properties = new Properties();
        try (var reader = new InputStreamReader(
                NeededRights.class.getResourceAsStream("tables.properties"), StandardCharsets.UTF_8)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var tables = new TreeMap<String, String>();
        properties.stringPropertyNames().forEach(table -> tables.put(table, properties.getProperty(table)));
        return tables;
    }

    private static Set<String> of(String marker) {
        var words = marker.split(" ", 2);
        var rights = new TreeSet<>(STARTING.get(words[0]));
        if (words.length > 1) {
            Arrays.stream(words[1].replaceAll("within\\([^)]*\\) ?|\\([^)]*\\)", "")
                            .split(" "))
                    .filter(word -> !word.isEmpty())
                    .map(word -> word.toUpperCase(Locale.ROOT))
                    .forEach(rights::add);
        }
        return rights;
    }

    /** What is missing, such as {@code figure UPDATE}; nothing when all is there. */
    Set<String> missing(Map<String, Set<String>> given) {
        var missing = new TreeSet<String>();
        byTable.forEach((table, rights) -> rights.stream()
                .filter(right -> !given.getOrDefault(table, Set.of()).contains(right))
                .forEach(right -> missing.add(table + " " + right)));
        return missing;
    }
}
