package org.liandong.report.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.liandong.report.Figure;
import org.liandong.report.FigureReading;
import org.liandong.report.Measure;
import org.liandong.report.Recomputation;
import org.liandong.shared.NotVisible;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Texts;
import org.liandong.shared.api.Asked;
import org.liandong.shared.api.Page;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;

/** Figures of a hub with everything below it. */
@Path("public/figures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PublicFigures {

    /** One figure. */
    @Schema(name = "Figure")
    public record Item(
            @Schema(description = "The hub's code") String hub,
            Measure measure,
            @Schema(description = "The measure in words") String measureLabel,

            @Schema(description = "What the measure is told by, such as a type of organization")
            String dimension,

            @Schema(description = "The dimension in words") String dimensionLabel,

            @Schema(description = "A number of organizations, counted whole")
            long value,

            @Schema(description = "Such as 2026-11; the running month counts up to now")
            String month,

            @Schema(description = "When the figure was read")
            OffsetDateTime asOf) {}

    /** What a comparison showed of one measure. */
    @Schema(name = "MeasureComparison")
    public record ComparedMeasure(
            Measure measure,

            @Schema(description = "How many figures were counted anew")
            int compared,

            @Schema(description = "By how much they differ") long difference) {}

    /** What a nightly comparison showed. */
    @Schema(name = "FigureComparison")
    public record Compared(
            OffsetDateTime at,

            @Schema(description = "How many figures were counted anew")
            int compared,

            @Schema(description = "By how much they differ altogether")
            long difference,

            List<ComparedMeasure> measures) {}

    @Inject
    private FigureReading reading;

    @Inject
    private Recomputation recomputation;

    @Inject
    private Hubs hubs;

    @Inject
    private Clock clock;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(
            operationId = "listFigures",
            summary = "The figures of one hub with everything below it; of the city when no hub is named")
    public Page<Item> list(
            @Parameter(description = "The hub's code; the city when left out") @QueryParam("hub") String code,
            @Parameter(description = "All measures when left out", schema = @Schema(implementation = Measure.class))
                    @QueryParam("measure")
                    String measure,
            @Parameter(
                            description =
                                    "Such as 2026-10: the stock at its end, with the hubs placed as they were then; the running month when left out. A month before the first count has no items")
                    @QueryParam("month")
                    String asked) {
        var hub = hub(code);
        var texts = Asked.texts(headers);
        var month = reading.month(asked);
        var asOf = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        var items = measures(measure).stream()
                .flatMap(each -> reading.of(hub, each, month).stream())
                .map(figure -> item(figure, asOf, texts))
                .toList();
        return new Page<>(items, null);
    }

    @GET
    @Path("comparison")
    @Operation(
            operationId = "figuresComparison",
            summary =
                    "The last nightly comparison of all figures with a count of the register: their difference, which is zero")
    @APIResponseSchema(Compared.class)
    @APIResponse(responseCode = "404", ref = "404")
    public Compared comparison() {
        var last = recomputation.last().orElseThrow(() -> new NotVisible("nothing has been compared yet"));
        return new Compared(
                last.at().atZone(clock.getZone()).toOffsetDateTime(),
                last.compared(),
                last.difference(),
                last.measures().stream()
                        .map(one -> new ComparedMeasure(one.measure(), one.compared(), one.difference()))
                        .toList());
    }

    private static Item item(Figure figure, OffsetDateTime asOf, Texts texts) {
        return new Item(
                figure.hub().code(),
                figure.measure(),
                texts.label(figure.measure()),
                figure.dimension().name(),
                texts.label(figure.dimension()),
                figure.value(),
                figure.month().toString(),
                asOf);
    }

    private Hub hub(String code) {
        if (code == null || code.isBlank()) {
            return hubs.city();
        }
        return hubs.named(code).orElseThrow(() -> new RuleViolation("report.figure.hubUnknown", code).in("hub"));
    }

    private static List<Measure> measures(String asked) {
        return asked == null || asked.isBlank() ? List.of(Measure.values()) : List.of(Measure.named(asked));
    }
}
