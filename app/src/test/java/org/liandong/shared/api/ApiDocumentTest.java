package org.liandong.shared.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The API's description as the build writes it: whoever adds an operation describes it, or this goes red. */
class ApiDocumentTest {

    private static final Pattern VARIABLE = Pattern.compile("\\{([^}]*)}");
    private static final Set<String> BODILESS = Set.of("204", "304");

    private static JsonObject document;

    @BeforeAll
    static void read() throws IOException {
        try (var in = ApiDocument.class.getResourceAsStream("/META-INF/openapi.json");
                var reader = Json.createReader(in)) {
            document = reader.readObject();
        }
    }

    private record Operation(String path, String method, JsonObject json) {
        Stream<JsonObject> parameters() {
            return json.containsKey("parameters")
                    ? json.getJsonArray("parameters").stream().map(JsonValue::asJsonObject)
                    : Stream.empty();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    private static List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        document.getJsonObject("paths").forEach((path, item) -> item.asJsonObject()
                .forEach((method, json) -> operations.add(new Operation(path, method, json.asJsonObject()))));
        return operations;
    }

    @Test
    @DisplayName("there are operations, each with a summary and an id of its own")
    void summaries() {
        var ids = new HashSet<String>();
        assertThat(operations()).hasSizeGreaterThan(20).allSatisfy(operation -> {
            assertThat(operation.json().getString("summary", "")).isNotBlank();
            assertThat(ids.add(operation.json().getString("operationId"))).isTrue();
        });
    }

    @Test
    @DisplayName("what makes something takes an Idempotency-Key, and says what else it may answer then")
    void once() {
        assertThat(operations().stream()
                        .filter(operation -> operation.method().equals("post")
                                && operation.json().getJsonObject("responses").keySet().stream()
                                        .anyMatch(Set.of("201", "202")::contains))
                        .filter(operation -> !takesKey(operation))
                        .map(operation -> operation.json().getString("operationId")))
                .as("what is told in the answer is a secret, and another one takes its place")
                .containsExactly("makeMyCalendar");
        assertThat(operations().stream().filter(ApiDocumentTest::takesKey))
                .hasSizeGreaterThan(15)
                .allSatisfy(operation -> assertThat(
                                operation.json().getJsonObject("responses").keySet())
                        .contains("409", "422"));
    }

    private static boolean takesKey(Operation operation) {
        return operation
                .parameters()
                .anyMatch(parameter -> parameter.getString("name").equals(Once.KEY));
    }

    @Test
    @DisplayName("a path has no pattern in it, declares each of its variables, and calls the hub's one code")
    void paths() {
        assertThat(operations()).allSatisfy(operation -> {
            var variables = VARIABLE.matcher(operation.path())
                    .results()
                    .map(found -> found.group(1))
                    .toList();
            assertThat(variables).allMatch(variable -> variable.matches("\\w+"));
            assertThat(operation
                            .parameters()
                            .filter(parameter -> parameter.getString("in").equals("path"))
                            .map(parameter -> parameter.getString("name")))
                    .containsExactlyInAnyOrderElementsOf(variables);
            assertThat(operation.path()).doesNotMatch(".*/hubs/\\{(?!code}).*");
        });
    }

    @Test
    @DisplayName("every parameter says what it is: in words, or by the choices it has")
    void parameters() {
        assertThat(operations()).allSatisfy(operation -> assertThat(operation.parameters())
                .allSatisfy(parameter -> assertThat(parameter.containsKey("description")
                                || parameter.getJsonObject("schema").containsKey("$ref"))
                        .as(parameter.getString("name"))
                        .isTrue()));
    }

    @Test
    @DisplayName("every operation says what it answers when all is well, and with which problems otherwise")
    void responses() {
        assertThat(operations()).allSatisfy(operation -> {
            var responses = operation.json().getJsonObject("responses");
            var well = responses.keySet().stream()
                    .filter(status -> status.startsWith("2"))
                    .toList();
            assertThat(well)
                    .isNotEmpty()
                    .filteredOn(status -> !BODILESS.contains(status))
                    .allSatisfy(
                            status -> assertThat(responses.getJsonObject(status).getJsonObject("content"))
                                    .isNotNull()
                                    .allSatisfy((type, content) -> assertThat(
                                                    content.asJsonObject().getJsonObject("schema"))
                                            .isNotEmpty()));
            assertThat(responses).containsKey("500").doesNotContainKey("default");
            if (operation.path().contains("/hubs/{code}")) {
                assertThat(responses).containsKeys("401", "403", "404");
                assertThat(operation.json()).containsKey("security");
            }
            if (!operation.method().equals("get")) {
                assertThat(responses).containsKey("422");
            }
        });
    }

    @Test
    @DisplayName("what is referred to is there, and nothing else; no field is just an object")
    void schemas() {
        var components = document.getJsonObject("components");
        var referred = new HashSet<String>();
        walk(document, value -> {
            if (value.containsKey("$ref")) {
                referred.add(value.getString("$ref"));
            }
        });
        var held = new HashSet<String>();
        Stream.of("schemas", "responses").forEach(kind -> components.getJsonObject(kind).keySet().stream()
                .map(name -> "#/components/" + kind + "/" + name)
                .forEach(held::add));
        assertThat(held).containsExactlyInAnyOrderElementsOf(referred);
        walk(components.getJsonObject("schemas"), value -> {
            if (value.containsKey("type") && value.get("type").getValueType() == JsonValue.ValueType.STRING) {
                boolean says = value.containsKey("properties") || value.containsKey("additionalProperties");
                assertThat(value.getString("type").equals("object") && !says)
                        .as(value.toString())
                        .isFalse();
            }
        });
        assertThat(components.getJsonObject("schemas").keySet()).noneMatch(name -> name.matches(".*\\d"));
    }

    private static void walk(JsonValue value, Consumer<JsonObject> seen) {
        if (value instanceof JsonObject object) {
            seen.accept(object);
            object.values().forEach(each -> walk(each, seen));
        } else if (value instanceof JsonArray array) {
            array.forEach(each -> walk(each, seen));
        }
    }
}
