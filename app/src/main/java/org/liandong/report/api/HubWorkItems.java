package org.liandong.report.api;

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
import java.time.OffsetDateTime;
import java.util.HashMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.report.DueTime;
import org.liandong.report.WorkColumn;
import org.liandong.report.WorkFilter;
import org.liandong.report.WorkFor;
import org.liandong.report.WorkReading;
import org.liandong.report.WorkRow;
import org.liandong.shared.Clocks;
import org.liandong.shared.Mark;
import org.liandong.shared.Texts;
import org.liandong.shared.api.Asked;
import org.liandong.shared.api.Page;
import org.liandong.tenancy.WorkKind;

/** What waits to be done in a hub's room and below it. */
@Path("hubs/{code}/work-items")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class HubWorkItems {

    /** By when, and why. */
    @Schema(name = "WorkItemDue")
    public record Due(
            @Schema(description = "The last day, which ends at 24:00 in Beijing")
            LocalDate on,

            @Schema(description = "Whether it reaches into a year whose days off are not announced; it may still move")
            boolean provisional,

            @Schema(description = "Working days from tomorrow up to and with the last day; below zero when it is late")
            int workingDaysLeft,

            boolean late,

            @Schema(description = "Key of the rule that set it, absent where it is a day of its own")
            String rule,

            @Schema(description = "What sets it") String citation,

            @Schema(description = "As pages show it") String text) {}

    /** A piece of work. */
    @Schema(name = "WorkItem")
    public record Item(
            String id,
            WorkKind kind,
            String label,

            @Schema(description = "What the case is called, or how many there are")
            String title,

            @Schema(description = "How many cases it stands for")
            int quantity,

            @Schema(description = "Whom it waits for, seen by the caller")
            WorkFor waitsFor,

            @Schema(description = "Code of the hub in whose room it is done")
            String hub,

            String hubName,

            @Schema(description = "The page where it is done")
            String page,

            Due due,

            OffsetDateTime openedAt) {

        static Item of(WorkRow row, Texts texts) {
            var item = row.item();
            var left = row.left();
            return new Item(
                    Long.toString(item.id()),
                    item.kind(),
                    texts.label(item.kind()),
                    row.title(texts),
                    item.quantity(),
                    row.waitsFor(),
                    row.hub().code(),
                    row.hub().name(),
                    row.path(),
                    new Due(
                            item.due().on(),
                            item.due().provisional(),
                            left.workingDays(),
                            left.isLate(),
                            item.due().rule(),
                            texts.source(item.due().citation()),
                            left.text(texts) + left.detail(texts)),
                    Clocks.local(item.openedAt()));
        }
    }

    @Inject
    private WorkReading reading;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(
            summary = "What waits to be done in the hub and below it, by deadline where nothing else is asked for",
            operationId = "listWorkItems")
    public Page<Item> list(
            @PathParam("code") String room,
            @Parameter(schema = @Schema(implementation = DueTime.class)) @QueryParam("when") String when,
            @Parameter(schema = @Schema(implementation = WorkFor.class)) @QueryParam("for") String waitsFor,
            @Parameter(schema = @Schema(implementation = WorkKind.class)) @QueryParam("kind") String kind,
            @Parameter(description = "Code of a hub below this one; only what waits in or below it") @QueryParam("hub")
                    String hub,
            @Parameter(description = "DUE or OPENED_AT, downwards with a minus before it") @QueryParam("sort")
                    String sort,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer asked) {
        int limit = Page.limit(asked);
        var texts = Asked.texts(headers);
        var order = WorkColumn.LIST.sort(sort);
        var given = new HashMap<String, String>();
        given.put("when", when);
        given.put("for", waitsFor);
        given.put("kind", kind);
        given.put("hub", hub);
        var rows = reading.list(WorkFilter.read(given::get), order, Mark.read(after, order), limit + 1);
        return Page.of(
                rows, limit, row -> Item.of(row, texts), row -> row.mark(order).written());
    }
}
