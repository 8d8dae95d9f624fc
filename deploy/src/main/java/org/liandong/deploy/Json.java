package org.liandong.deploy;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes JSON as maps, lists, text, numbers, truth values and null; enough for a realm file. */
final class Json {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*([{}\\[\\],:]|true|false|null|-?[0-9][0-9.eE+-]*|\"(?:[^\"\\\\]|\\\\.)*+\")");

    private final String text;
    private final Matcher tokens;
    private String token;

    private Json(String text) {
        this.text = text;
        this.tokens = TOKEN.matcher(text);
        next();
    }

    static Object read(String text) {
        var reader = new Json(text);
        var value = reader.value();
        if (reader.token != null || !text.substring(reader.tokens.regionStart()).isBlank()) throw reader.wrong();
        return value;
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> readObject(String text) {
        return (Map<String, Object>) read(text);
    }

    private void next() {
        if (tokens.lookingAt()) {
            token = tokens.group(1);
            tokens.region(tokens.end(), text.length());
        } else {
            token = null;
        }
    }

    private String take() {
        var taken = token;
        if (taken == null) throw wrong();
        next();
        return taken;
    }

    private void expect(String expected) {
        if (!expected.equals(token)) throw wrong();
        next();
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("No JSON near character " + tokens.regionStart());
    }

    private Object value() {
        var first = take();
        return switch (first.charAt(0)) {
            case '{' -> object();
            case '[' -> list();
            case '"' -> unquote(first);
            case 't' -> true;
            case 'f' -> false;
            case 'n' -> null;
            default -> {
                if (":,]}".contains(first)) throw wrong();
                yield new BigDecimal(first);
            }
        };
    }

    private Map<String, Object> object() {
        var object = new LinkedHashMap<String, Object>();
        if (!"}".equals(token))
            do {
                var name = take();
                if (!name.startsWith("\"")) throw wrong();
                expect(":");
                object.put(unquote(name), value());
            } while (comma());
        expect("}");
        return object;
    }

    private List<Object> list() {
        var list = new ArrayList<>();
        if (!"]".equals(token)) do list.add(value()); while (comma());
        expect("]");
        return list;
    }

    private boolean comma() {
        if (!",".equals(token)) return false;
        next();
        return true;
    }

    private static String unquote(String quoted) {
        var plain = new StringBuilder();
        for (int i = 1; i < quoted.length() - 1; i++) {
            char c = quoted.charAt(i);
            if (c != '\\') {
                plain.append(c);
                continue;
            }
            char escaped = quoted.charAt(++i);
            if (escaped == 'u') {
                plain.append((char) Integer.parseInt(quoted.substring(i + 1, i + 5), 16));
                i += 4;
            } else {
                int known = "bfnrt".indexOf(escaped);
                plain.append(known < 0 ? escaped : "\b\f\n\r\t".charAt(known));
            }
        }
        return plain.toString();
    }

    static String write(Object value) {
        if (value instanceof Map<?, ?> object)
            return object.entrySet().stream()
                    .map(entry -> quote(entry.getKey().toString()) + ": " + write(entry.getValue()))
                    .collect(joining(", ", "{", "}"));
        if (value instanceof List<?> list) return list.stream().map(Json::write).collect(joining(", ", "[", "]"));
        if (value instanceof String text) return quote(text);
        return String.valueOf(value);
    }

    private static String quote(String plain) {
        var quoted = new StringBuilder("\"");
        plain.chars().forEach(c -> {
            if (c == '"' || c == '\\') quoted.append('\\').append((char) c);
            else if (c < ' ') quoted.append(String.format("\\u%04x", c));
            else quoted.append((char) c);
        });
        return quoted.append('"').toString();
    }
}
