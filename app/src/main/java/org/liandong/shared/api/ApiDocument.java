package org.liandong.shared.api;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * Adds to the API's description what all operations share and none should have to say for itself: the problems it can
 * answer with, and what a hub's code, an organization's code and the parameters of a list mean. Runs when the description
 * is written, at build time.
 */
public class ApiDocument implements OASFilter {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String SOURCE_HREF = "Where the rule is one of the rule table, the operation that tells it";
    private static final String ROOM = "/api/v1/hubs/{code}";

    private static final Map<String, String> PROBLEMS = Map.of(
            "400", "The body cannot be read",
            "401", "The token is missing, has expired or is not for this API",
            "403", "The caller may be in this room, but his roles do not give this",
            "404", "For this caller there is no such thing",
            "409",
                    "It is there already, and says something else; or, with Retry-After, the same request is being worked on",
            "412", "The entry was changed since the caller has seen it",
            "422", "The input breaks rules; `errors` names each",
            "428", "The caller must say in If-Match what he has seen",
            "500", "The program failed; `incident` is the number under which it was logged");

    private static final Map<String, String> MEANINGS = Map.of(
            "uscc",
            "Unified social credit code of the organization",
            "list",
            "Which list, such as registry.org, audit.log or access.hub",
            "after",
            "The value `next` of the page before; the first page when left out",
            "limit",
            "How many items at most, 1 to 200; 50 when left out",
            "If-Match",
            "The ETag of the entry that the caller has seen",
            Once.KEY,
            "A name of the sender's own for this request, 1 to 64 visible ASCII characters: sent again with the same"
                    + " name it is not done a second time and has the same answer, as long as tenancy.answer.keptHours says");

    /** Ids of the operations that take an Idempotency-Key. */
    private final Set<String> onceOnly = OnceOperations.ids();

    @Override
    public void filterOpenAPI(OpenAPI document) {
        document.getPaths().getPathItems().forEach((path, item) -> item.getOperations()
                .forEach((method, operation) -> complete(path, method, operation)));
        namePages(document);
        document.getComponents().addSchema("ProblemError", error()).addSchema("Problem", problem());
        new TreeMap<>(PROBLEMS)
                .forEach((status, description) -> document.getComponents().addResponse(status, response(description)));
    }

    private void complete(String path, PathItem.HttpMethod method, Operation operation) {
        if (onceOnly.contains(operation.getOperationId())) {
            operation.addParameter(OASFactory.createParameter()
                    .name(Once.KEY)
                    .in(Parameter.In.HEADER)
                    .schema(OASFactory.createSchema().type(SchemaType.STRING).pattern("^" + Once.FORM + "$")));
        }
        VARIABLE.matcher(path)
                .results()
                .map(found -> found.group(1))
                .filter(name -> parameters(operation).noneMatch(each -> name.equals(each.getName())))
                .forEach(name -> operation.addParameter(OASFactory.createParameter()
                        .name(name)
                        .in(Parameter.In.PATH)
                        .required(true)
                        .schema(OASFactory.createSchema().type(SchemaType.STRING))));
        parameters(operation)
                .filter(parameter -> parameter.getDescription() == null)
                .forEach(parameter -> parameter.setDescription(meaning(path, parameter.getName())));
        problems(path, method, operation).forEach(problem -> {
            if (!operation.getResponses().hasAPIResponse(problem)) {
                operation
                        .getResponses()
                        .addAPIResponse(problem, OASFactory.createAPIResponse().ref(problem));
            }
        });
    }

    private static String meaning(String path, String parameter) {
        return parameter.equals("code") && path.startsWith(ROOM)
                ? "Code of the hub in whose room it happens"
                : MEANINGS.get(parameter);
    }

    /** Which problems an operation can answer with. */
    private static List<String> problems(String path, PathItem.HttpMethod method, Operation operation) {
        var problems = new ArrayList<String>();
        if (operation.getRequestBody() != null) {
            problems.add("400");
        }
        if (operation.getSecurity() != null) {
            problems.add("401");
        }
        if (path.startsWith(ROOM)) {
            problems.add("403");
        }
        if (path.contains("{")) {
            problems.add("404");
        }
        if (method != PathItem.HttpMethod.GET
                || parameters(operation).anyMatch(each -> each.getIn() == Parameter.In.QUERY)) {
            problems.add("422");
        }
        if (has(operation, Once.KEY)) {
            problems.add("409");
        }
        if (has(operation, HttpHeaders.IF_MATCH)) {
            problems.add("412");
            problems.add("428");
        }
        problems.add("500");
        return problems;
    }

    /** A page of a list is called by what it lists. */
    private static void namePages(OpenAPI document) {
        var renamed = new HashMap<String, String>();
        for (var each : new TreeMap<>(document.getComponents().getSchemas()).entrySet()) {
            var properties = each.getValue().getProperties();
            if (each.getKey().startsWith("Page") && properties != null && properties.containsKey("next")) {
                properties
                        .get("next")
                        .setDescription("An opaque value for `?after=` to read on from; absent on the last page");
                var item = properties.get("items").getItems().getRef();
                var name = item.substring(item.lastIndexOf('/') + 1) + "Page";
                document.getComponents().removeSchema(each.getKey());
                document.getComponents().addSchema(name, each.getValue());
                renamed.put(SCHEMAS + each.getKey(), SCHEMAS + name);
            }
        }
        document.getPaths().getPathItems().values().stream()
                .flatMap(path -> path.getOperations().values().stream())
                .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream())
                .filter(response -> response.getContent() != null)
                .flatMap(response -> response.getContent().getMediaTypes().values().stream())
                .map(MediaType::getSchema)
                .filter(schema -> schema != null && renamed.containsKey(schema.getRef()))
                .forEach(schema -> schema.setRef(renamed.get(schema.getRef())));
    }

    private static Stream<Parameter> parameters(Operation operation) {
        return Stream.ofNullable(operation.getParameters()).flatMap(List::stream);
    }

    /** A choice is written as a word. */
    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getEnumeration() != null) {
            schema.setType(SchemaType.STRING);
        }
        return schema;
    }

    private static boolean has(Operation operation, String parameter) {
        return parameters(operation).anyMatch(each -> parameter.equals(each.getName()));
    }

    private static APIResponse response(String description) {
        var content = OASFactory.createContent()
                .addMediaType(
                        Problem.MEDIA_TYPE,
                        OASFactory.createMediaType()
                                .schema(OASFactory.createSchema().ref("Problem")));
        return OASFactory.createAPIResponse().description(description).content(content);
    }

    private static Schema problem() {
        return object("A problem as RFC 9457 tells it, in the language asked for")
                .addProperty("type", text("Always about:blank: `rule` says more than an address would"))
                .addProperty("title", text("What kind of problem it is"))
                .addProperty("status", OASFactory.createSchema().type(SchemaType.INTEGER))
                .addProperty("rule", text("Key of the first rule that is broken"))
                .addProperty("detail", text("What the first broken rule says"))
                .addProperty("field", text("The field of the input it speaks of"))
                .addProperty("source", text("The rule's citation"))
                .addProperty("sourceHref", text(SOURCE_HREF))
                .addProperty(
                        "errors",
                        OASFactory.createSchema()
                                .type(SchemaType.ARRAY)
                                .description("Every rule that is broken, the first one included")
                                .items(OASFactory.createSchema().ref("ProblemError")))
                .addProperty("incident", text("The number under which a failure was logged"))
                .required(List.of("type", "title", "status"));
    }

    private static Schema error() {
        return object("One broken rule")
                .addProperty("rule", text("The rule's key"))
                .addProperty("detail", text("What the rule says"))
                .addProperty("field", text("The field of the input it speaks of, absent where it speaks of none"))
                .addProperty("source", text("The rule's citation, absent where it has none"))
                .addProperty("sourceHref", text(SOURCE_HREF))
                .required(List.of("rule", "detail"));
    }

    private static Schema object(String description) {
        return OASFactory.createSchema().type(SchemaType.OBJECT).description(description);
    }

    private static Schema text(String description) {
        return OASFactory.createSchema().type(SchemaType.STRING).description(description);
    }
}
