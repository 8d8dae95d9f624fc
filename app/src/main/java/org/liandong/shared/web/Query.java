package org.liandong.shared.web;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The query of a list's address: what it is filtered by. Changing a filter leads to the first rows again. */
public final class Query {

    /** One parameter, for a form that keeps it. */
    public record Parameter(String name, String value) {}

    private final String path;
    private final Map<String, String> values;

    private Query(String path, Map<String, String> values) {
        this.path = path;
        this.values = values;
    }

    /** The name of one part of an address's query. */
    public static String name(String part) {
        return decoded(part.split("=", 2)[0]);
    }

    /** What is not well formed says what it is written with. */
    private static String decoded(String written) {
        try {
            return URLDecoder.decode(written, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return written;
        }
    }

    /** The parameters of a query that was kept. */
    public static Map<String, String> read(String query) {
        var values = new LinkedHashMap<String, String>();
        for (var part : query.split("&")) {
            var pair = part.split("=", 2);
            if (pair.length == 2) {
                values.put(name(part), decoded(pair[1]));
            }
        }
        return values;
    }

    public static Query of(String path) {
        return new Query(path, Map.of());
    }

    /** The same list with this value; without the parameter where the value is null or empty. */
    public Query with(String name, Object value) {
        var changed = new LinkedHashMap<>(values);
        if (value == null || value.toString().isEmpty()) {
            changed.remove(name);
        } else {
            changed.put(name, value.toString());
        }
        return new Query(path, changed);
    }

    public String href() {
        return values.isEmpty() ? path : path + (path.contains("?") ? "&" : "?") + written();
    }

    /** Without the path and the question mark. */
    public String written() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** All parameters but one, which a form asks for itself. */
    public List<Parameter> without(String name) {
        return values.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(name))
                .map(entry -> new Parameter(entry.getKey(), entry.getValue()))
                .toList();
    }
}
