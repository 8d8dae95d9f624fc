package org.liandong.access.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.access.HubChangeColumn;
import org.liandong.access.HubChangeEffect.Touched;
import org.liandong.access.HubChangeFilter;
import org.liandong.access.HubChangeForm;
import org.liandong.access.HubChangeKind;
import org.liandong.access.HubChangeState;
import org.liandong.access.HubChanging;
import org.liandong.access.PlannedHubChange;
import org.liandong.shared.Clocks;
import org.liandong.shared.ListKind;
import org.liandong.shared.Mark;
import org.liandong.shared.api.Asked;
import org.liandong.shared.api.Once;
import org.liandong.shared.api.Page;

/** How the tree of hubs changes: planned in the city's room. */
@Path("hubs/{code}/hub-changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class HubChangeOperations {

    /** A change of the tree. */
    @Schema(name = "HubChange")
    public record Item(
            String id,
            HubChangeKind kind,
            @Schema(description = "The kind in words") String kindLabel,

            @Schema(description = "Today's code of the street")
            String hub,

            @Schema(description = "Code of the district it moves to, or of the street it joins")
            String target,

            @Schema(description = "The code it bears after a move, absent for a merger")
            String newCode,

            @Schema(description = "The first day of the new tree")
            LocalDate effectiveOn,

            @Schema(description = "Number and title of the document that orders it")
            String basis,

            HubChangeState state,
            @Schema(description = "The state in words") String stateLabel) {}

    /** What the change would touch. */
    @Schema(name = "HubChangeEffect")
    public record Effect(
            @Schema(description = "In words, with the number")
            String text,

            long count) {}

    /** Something that was done with a change. */
    @Schema(name = "HubChangeStep")
    public record Step(
            OffsetDateTime at,

            @Schema(description = "Who did it, absent for the system")
            String by,

            @Schema(description = "PLAN, WITHDRAW or PERFORM")
            String action,

            @Schema(description = "Why, where a reason was asked for")
            String reason) {}

    @Inject
    private HubChanging changing;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(
            operationId = "listHubChanges",
            summary = "Changes of the tree of hubs, the latest day first where nothing else is asked for")
    public Page<Item> list(
            @Parameter(schema = @Schema(implementation = HubChangeKind.class)) @QueryParam("kind") String kind,
            @Parameter(schema = @Schema(implementation = HubChangeState.class)) @QueryParam("state") String state,
            @Parameter(description = "EFFECTIVE_ON or PLANNED_AT, downwards with a minus before it") @QueryParam("sort")
                    String sort,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer asked) {
        int limit = Page.limit(asked);
        var filter = new HubChangeFilter(
                ListKind.constant(HubChangeKind.class, "kind", kind),
                ListKind.constant(HubChangeState.class, "state", state));
        var order = HubChangeColumn.LIST.sort(sort);
        return Page.of(
                changing.changes(filter, order, Mark.read(after, order), limit + 1), limit, this::item, row -> row.mark(
                                order)
                        .written());
    }

    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "planHubChange",
            summary = "Plans the move or the merger of a street; done at once when its day has come")
    @APIResponseSchema(value = Item.class, responseCode = "201", responseDescription = "Planned, or done")
    public Response plan(HubChangeForm form) {
        return Response.status(Response.Status.CREATED)
                .entity(item(changing.plan(form)))
                .build();
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "previewHubChange", summary = "What a change would touch; nothing is changed")
    public Page<Effect> preview(HubChangeForm form) {
        return new Page<>(changing.preview(form).stream().map(this::effect).toList(), null);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getHubChange", summary = "One change of the tree of hubs")
    public Item get(@Parameter(description = "Id of the change") @PathParam("id") String id) {
        return item(changing.get(id));
    }

    @GET
    @Path("{id}/history")
    @Operation(operationId = "getHubChangeHistory", summary = "Who did what with a change, the latest first")
    public Page<Step> history(@Parameter(description = "Id of the change") @PathParam("id") String id) {
        return new Page<>(
                changing.history(id).stream()
                        .map(step -> new Step(Clocks.local(step.at()), step.name(), step.action(), step.reason()))
                        .toList(),
                null);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "withdrawHubChange", summary = "Withdraws a change that has not been done yet")
    @APIResponse(responseCode = "204", description = "The change is withdrawn")
    public void withdraw(
            @Parameter(description = "Id of the change") @PathParam("id") String id,
            @Parameter(description = "Why; it stands in the log", required = true) @QueryParam("reason")
                    String reason) {
        changing.withdraw(id, reason);
    }

    private Effect effect(Touched touched) {
        return new Effect(Asked.texts(headers).text(touched.key(), touched.count()), touched.count());
    }

    private Item item(PlannedHubChange planned) {
        var change = planned.change();
        return new Item(
                Long.toString(change.id()),
                change.kind(),
                Asked.texts(headers).label(change.kind()),
                planned.hub().code(),
                planned.target().code(),
                change.newCode(),
                change.effectiveOn(),
                change.basis(),
                change.state(),
                Asked.texts(headers).label(change.state()));
    }
}
