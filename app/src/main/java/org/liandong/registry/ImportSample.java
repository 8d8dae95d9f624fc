package org.liandong.registry;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** The first rows of a sheet that were refused or change something, kept beside it as JSON. */
public record ImportSample(List<RefusedRow> refused, List<ChangedRow> changed) {

    static final ImportSample NONE = new ImportSample(List.of(), List.of());

    byte[] written() {
        return Json.createObjectBuilder()
                .add("refused", array(refused, ImportSample::written))
                .add("changed", array(changed, ImportSample::written))
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    static ImportSample read(byte[] written) {
        try (var reader = Json.createReader(new ByteArrayInputStream(written))) {
            var sample = reader.readObject();
            return new ImportSample(
                    all(sample, "refused", ImportSample::refusedRow), all(sample, "changed", ImportSample::changedRow));
        }
    }

    private static JsonObject written(RefusedRow row) {
        return Json.createObjectBuilder()
                .add("line", row.line())
                .add("uscc", row.uscc())
                .add("name", row.name())
                .add("reasons", Json.createArrayBuilder(row.reasons()))
                .build();
    }

    private static RefusedRow refusedRow(JsonObject row) {
        return new RefusedRow(
                row.getInt("line"),
                row.getString("uscc"),
                row.getString("name"),
                row.getJsonArray("reasons").getValuesAs(JsonString::getString));
    }

    private static JsonObject written(ChangedRow row) {
        return Json.createObjectBuilder()
                .add("line", row.line())
                .add("uscc", row.uscc())
                .add("name", row.name())
                .add("fields", array(row.fields(), ImportSample::written))
                .build();
    }

    private static ChangedRow changedRow(JsonObject row) {
        return new ChangedRow(
                row.getInt("line"),
                row.getString("uscc"),
                row.getString("name"),
                all(row, "fields", ImportSample::field));
    }

    private static JsonObject written(ChangedRow.Field field) {
        var object = Json.createObjectBuilder().add("label", field.label());
        if (field.before() != null) {
            object.add("before", field.before());
        }
        if (field.after() != null) {
            object.add("after", field.after());
        }
        return object.build();
    }

    private static ChangedRow.Field field(JsonObject field) {
        return new ChangedRow.Field(
                field.getString("label"), field.getString("before", null), field.getString("after", null));
    }

    private static <T> JsonArrayBuilder array(Collection<T> items, Function<T, JsonObject> written) {
        var array = Json.createArrayBuilder();
        items.forEach(item -> array.add(written.apply(item)));
        return array;
    }

    private static <T> List<T> all(JsonObject object, String name, Function<JsonObject, T> read) {
        return object.getJsonArray(name).getValuesAs(JsonValue::asJsonObject).stream()
                .map(read)
                .toList();
    }
}
