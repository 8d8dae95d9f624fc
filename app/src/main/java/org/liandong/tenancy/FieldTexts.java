package org.liandong.tenancy;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.Map;
import org.liandong.shared.RuleViolation;

/** The texts of a form's fields by name, as one JSON object of strings. */
public final class FieldTexts {

    private FieldTexts() {}

    public static String written(Map<String, String> texts) {
        var json = Json.createObjectBuilder();
        texts.forEach((field, text) -> json.add(field, plain(text)));
        return json.build().toString();
    }

    public static Map<String, String> read(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            var texts = new LinkedHashMap<String, String>();
            reader.readObject().forEach((field, text) -> texts.put(field, plain(((JsonString) text).getString())));
            return texts;
        } catch (JsonException | ClassCastException | IllegalStateException unreadable) {
            throw new RuleViolation("tenancy.draft.unreadable");
        }
    }

    /** As a browser has it: nothing is the empty text, and lines end as in a page. */
    public static String plain(String text) {
        return text == null ? "" : text.replace("\r\n", "\n");
    }
}
