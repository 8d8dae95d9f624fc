package org.liandong.audit;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The changes of one event, twice: the digests go into the chain and stay for ever, the values with their salts lie beside
 * and can be erased when privacy law demands it. Without its salt a digest tells nothing about the value.
 */
record Sealed(String digests, String values) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;

    static Sealed of(List<Change> changes) {
        var digests = new ArrayList<List<String>>();
        var values = new ArrayList<List<String>>();
        var salts = salts(changes.size());
        for (int i = 0; i < changes.size(); i++) {
            var change = changes.get(i);
            String salt = salts.get(i);
            digests.add(row(change.field(), digest(salt, change.before()), digest(salt, change.after())));
            values.add(row(change.field(), change.before(), change.after(), salt));
        }
        return new Sealed(JsonRows.written(digests), JsonRows.written(values));
    }

    /** The changes as they can still be read: what was erased is missing. */
    List<Change> changes() {
        return values == null
                ? List.of()
                : JsonRows.read(values).stream()
                        .map(row -> new Change(row.get(0), row.get(1), row.get(2)))
                        .toList();
    }

    /** Fields that were changed and whose values are erased. */
    List<String> erased() {
        var fields = new ArrayList<>(byField(digests).keySet());
        fields.removeAll(byField(values).keySet());
        return fields;
    }

    /** Fields whose values are not the ones that were digested. */
    List<String> forged() {
        var digested = byField(digests);
        return byField(values).entrySet().stream()
                .filter(field -> !redigested(field.getValue()).equals(digested.get(field.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> redigested(List<String> value) {
        return row(value.get(0), digest(value.get(3), value.get(1)), digest(value.get(3), value.get(2)));
    }

    private static Map<String, List<String>> byField(String json) {
        var fields = new LinkedHashMap<String, List<String>>();
        if (json != null) {
            JsonRows.read(json).forEach(row -> fields.put(row.get(0), row));
        }
        return fields;
    }

    private static String digest(String salt, String value) {
        return value == null ? null : Hash.of(salt + value);
    }

    /** All of an event at once: each call asks the operating system. */
    private static List<String> salts(int count) {
        byte[] bytes = new byte[SALT * count];
        RANDOM.nextBytes(bytes);
        return IntStream.range(0, count)
                .mapToObj(i -> HexFormat.of().formatHex(bytes, SALT * i, SALT * (i + 1)))
                .toList();
    }

    private static List<String> row(String... values) {
        return Arrays.asList(values);
    }
}
