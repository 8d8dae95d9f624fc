package org.liandong.audit;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of strings and nulls as a JSON array of arrays, such as {@code [["name","甲",null]]}: one way to write each list of
 * rows, so that the text can be hashed, and readable without a server around it.
 */
final class JsonRows {

    private final String text;
    private int at;

    private JsonRows(String text) {
        this.text = text;
    }

    static String written(List<List<String>> rows) {
        var json = new StringBuilder("[");
        for (List<String> row : rows) {
            json.append(json.length() > 1 ? "," : "");
            row(row, json);
        }
        return json.append(']').toString();
    }

    static String row(List<String> values) {
        var json = new StringBuilder();
        row(values, json);
        return json.toString();
    }

    private static void row(List<String> values, StringBuilder json) {
        json.append('[');
        int begin = json.length();
        for (String value : values) {
            json.append(json.length() > begin ? "," : "");
            quote(value, json);
        }
        json.append(']');
    }

    private static void quote(String value, StringBuilder json) {
        if (value == null) {
            json.append("null");
            return;
        }
        json.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }

    /** @throws IllegalArgumentException when the text is not what {@link #written} makes */
    static List<List<String>> read(String text) {
        var reader = new JsonRows(text);
        var rows = new ArrayList<List<String>>();
        reader.expect('[');
        while (!reader.take(']')) {
            if (!rows.isEmpty()) {
                reader.expect(',');
            }
            rows.add(reader.values());
        }
        if (reader.at != text.length()) {
            throw reader.wrong();
        }
        return rows;
    }

    private List<String> values() {
        var values = new ArrayList<String>();
        expect('[');
        while (!take(']')) {
            if (!values.isEmpty()) {
                expect(',');
            }
            values.add(value());
        }
        return values;
    }

    private String value() {
        if (text.startsWith("null", at)) {
            at += 4;
            return null;
        }
        expect('"');
        var value = new StringBuilder();
        while (!take('"')) {
            value.append(character());
        }
        return value.toString();
    }

    private char character() {
        char c = next();
        if (c != '\\') {
            return c;
        }
        char escaped = next();
        if (escaped != 'u') {
            return escaped;
        }
        if (at + 4 > text.length()) {
            throw wrong();
        }
        at += 4;
        return (char) Integer.parseInt(text.substring(at - 4, at), 16);
    }

    private char next() {
        if (at >= text.length()) {
            throw wrong();
        }
        return text.charAt(at++);
    }

    private boolean take(char c) {
        boolean there = at < text.length() && text.charAt(at) == c;
        at += there ? 1 : 0;
        return there;
    }

    private void expect(char c) {
        if (!take(c)) {
            throw wrong();
        }
    }

    private IllegalArgumentException wrong() {
        return new IllegalArgumentException("not rows of strings, at " + at + " of " + text.length() + " characters");
    }
}
