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
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.liandong.report.Figure;
import org.liandong.report.FigureReading;
import org.liandong.report.Measure;
import org.liandong.report.Recomputation;
import org.liandong.shared.NotVisible;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Texts;
import org.liandong.shared.api.Page;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;

/** Figures of a hub with everything below it. */
@Path("public/figures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PublicFigures {

    /**
     * One figure.
     *
     * @param hub the hub's code
     * @param month such as {@code 2026-11}; the running month counts up to now
     */
    public record Item(
            String hub,
            Measure measure,
            String measureLabel,
            String dimension,
            String dimensionLabel,
            long value,
            String month,
            OffsetDateTime asOf) {}

    /** What a nightly comparison showed: how many figures were counted anew, and by how much they differ altogether. */
    public record Compared(OffsetDateTime at, Measure measure, int compared, long difference) {}

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
            summary = "The latest figures of one hub with everything below it; of the city when no hub is named")
    public Page<Item> list(@QueryParam("hub") String code, @QueryParam("measure") String measure) {
        var hub = hub(code);
        var texts = Texts.closest(
                headers.getAcceptableLanguages().stream().findFirst().orElse(null));
        var month = reading.currentMonth();
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
    public Compared comparison() {
        var last = recomputation.last().orElseThrow(() -> new NotVisible("nothing has been compared yet"));
        return new Compared(
                last.at().atZone(clock.getZone()).toOffsetDateTime(),
                last.measure(),
                last.compared(),
                last.difference());
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
        return hubs.byCode(code)
                .or(() -> hubs.byFormerCode(code))
                .orElseThrow(() -> new RuleViolation("report.figure.hubUnknown", code).in("hub"));
    }

    private static List<Measure> measures(String asked) {
        if (asked == null || asked.isBlank()) {
            return List.of(Measure.values());
        }
        try {
            return List.of(Measure.valueOf(asked));
        } catch (IllegalArgumentException e) {
            throw new RuleViolation("report.figure.measureUnknown", asked, Arrays.toString(Measure.values()))
                    .in("measure");
        }
    }
}
