package org.liandong.shared;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.MissingResourceException;
import java.util.regex.Pattern;

/**
 * A text that is kept as its key and values, to be told in each reader's own language. Values are JSON: a string as it is, a
 * text by its key, a name in both languages.
 */
public record ToldText(String key, String details) {

    private static final Pattern KEY = Pattern.compile("[a-z]+\\.[A-Za-z0-9_.]+");
    private static final String TEXT = "text";
    private static final String CHINESE = "zh";
    private static final String ENGLISH = "en";

    public static ToldText of(String key, Object... values) {
        return of(key, List.of(values));
    }

    public static ToldText of(String key, List<Object> values) {
        var details = Json.createArrayBuilder();
        values.forEach(value -> details.add(written(value)));
        return new ToldText(key, details.build().toString());
    }

    private static JsonValue written(Object value) {
        if (value instanceof Enum<?> constant) {
            return written(new TextKey(Texts.labelKey(constant)));
        }
        if (value instanceof TextKey inner) {
            return Json.createObjectBuilder().add(TEXT, inner.key()).build();
        }
        if (value instanceof TwoNames names) {
            return Json.createObjectBuilder()
                    .add(CHINESE, names.chinese())
                    .add(ENGLISH, names.english())
                    .build();
        }
        return Json.createValue(String.valueOf(value));
    }

    public String in(Texts texts) {
        try (var reader = Json.createReader(new StringReader(details))) {
            return texts.text(
                    key, reader.readArray().stream().map(ToldText::read).toArray());
        }
    }

    /** Whether it is a text there is, with plain words for values: it may have been in strangers' hands. */
    public boolean isPlain() {
        try (var reader = Json.createReader(new StringReader(details))) {
            return KEY.matcher(key).matches()
                    && Texts.in(Texts.CHINESE).find(key).isPresent()
                    && reader.readArray().stream().allMatch(JsonString.class::isInstance);
        } catch (JsonException | MissingResourceException none) {
            return false;
        }
    }

    private static Object read(JsonValue value) {
        if (value instanceof JsonString plain) {
            return plain.getString();
        }
        var told = (JsonObject) value;
        return told.containsKey(TEXT)
                ? new TextKey(told.getString(TEXT))
                : new TwoNames(told.getString(CHINESE), told.getString(ENGLISH));
    }
}
