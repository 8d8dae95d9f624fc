package org.liandong.rules.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.liandong.rules.RuleColumn;
import org.liandong.rules.RuleReading;
import org.liandong.rules.RuleRow;
import org.liandong.rules.RuleState;
import org.liandong.shared.Mark;
import org.liandong.shared.NotVisible;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Texts;
import org.liandong.shared.api.Asked;
import org.liandong.shared.api.Page;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;

/** The rule table: numbers and texts set by law or by decision, which everybody may read. */
@Path("public/rules")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PublicRules {

    private static final String HUB = "Code of the hub at which the rules are to hold; the city where it is left out";

    /** A value of a rule. */
    @Schema(name = "Rule")
    public record Item(
            @Schema(example = "registry.claim.decideDays") String key,

            @Schema(description = "What it speaks of, where a key has several values that hold together")
            String object,

            @Schema(description = "What it says, in words") String name,
            String value,

            @Schema(description = "The value with its unit") String label,

            LocalDate from,

            @Schema(description = "The last day, absent while none is set")
            LocalDate to,

            @Schema(description = "Law, document or platform default")
            String source,

            @Schema(description = "CN, or the code of the division in which it holds", example = "110000")
            String jurisdiction,

            RuleState state,
            @Schema(description = "The state in words") String stateLabel) {

        static Item of(RuleRow row, Texts texts) {
            var rule = row.rule();
            return new Item(
                    rule.key(),
                    rule.object().isEmpty() ? null : rule.object(),
                    row.name(texts),
                    rule.value(),
                    row.value(texts),
                    rule.from(),
                    rule.to(),
                    row.source(texts),
                    rule.jurisdiction(),
                    row.state(),
                    texts.label(row.state()));
        }
    }

    @Inject
    private RuleReading reading;

    @Inject
    private Hubs hubs;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(operationId = "listRules", summary = "What holds at a hub today, in order of its key")
    public Page<Item> list(
            @Parameter(description = HUB) @QueryParam("hub") String hub,
            @Parameter(description = "A part of what a rule says, in either language, or of its key") @QueryParam("q")
                    String text,
            @Parameter(description = "KEY or FROM, downwards with a minus before it") @QueryParam("sort") String sort,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer asked) {
        int limit = Page.limit(asked);
        var order = RuleColumn.LIST.sort(sort);
        var texts = Asked.texts(headers);
        var part = text == null || text.isBlank() ? null : text.strip();
        return Page.of(
                reading.list(hub(hub), part, order, Mark.read(after, order), limit + 1),
                limit,
                row -> Item.of(row, texts),
                row -> row.mark(order).written());
    }

    @GET
    @Path("{key}")
    @Operation(
            operationId = "getRule",
            summary = "Everything a rule says, has said and will say at a hub, the latest first")
    public Page<Item> history(
            @Parameter(description = "Key of the rule", example = "registry.claim.decideDays") @PathParam("key")
                    String key,
            @Parameter(description = "What it speaks of, where a key has several values") @QueryParam("object")
                    String object,
            @Parameter(description = HUB) @QueryParam("hub") String hub) {
        var texts = Asked.texts(headers);
        var rows = reading.history(hub(hub), key, object == null ? "" : object);
        if (rows.isEmpty()) {
            throw new NotVisible("rule " + key);
        }
        return new Page<>(rows.stream().map(row -> Item.of(row, texts)).toList(), null);
    }

    private Hub hub(String code) {
        return code == null || code.isBlank()
                ? hubs.city()
                : hubs.named(code.strip())
                        .orElseThrow(() -> new RuleViolation("rules.rule.hubUnknown", code).in("hub"));
    }
}
