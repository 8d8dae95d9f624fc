package org.liandong.access.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.access.BreakingGlass;
import org.liandong.access.GlassColumn;
import org.liandong.access.GlassRow;
import org.liandong.access.GlassState;
import org.liandong.shared.Clocks;
import org.liandong.shared.ListKind;
import org.liandong.shared.Mark;
import org.liandong.shared.api.Once;
import org.liandong.shared.api.Page;

/** Platform administrators' time-limited looks into rooms (SOD-5). */
@Path("hubs/{code}/glasses")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class GlassOperations {

    /** A look into a hub's room. */
    @Schema(name = "BreakGlass")
    public record Item(
            String id,

            @Schema(description = "Code of the hub looked into")
            String hub,

            String askedBy,

            @Schema(description = "Who gave or refused it, absent until then")
            String decidedBy,

            String reason,

            @Schema(description = "Why it was refused, absent otherwise")
            String refusal,

            int hours,
            OffsetDateTime askedAt,

            @Schema(description = "When it ends or ended, absent where it was never open")
            OffsetDateTime ends,

            GlassState state) {}

    /** What is asked for. */
    @Schema(name = "BreakGlassForm")
    public record Form(
            @Schema(description = "Code of the hub to look into")
            String hub,

            int hours,
            String reason) {}

    /** What was asked for. */
    @Schema(name = "AskedGlass")
    public record Waiting(String id) {}

    /** Why not. */
    @Schema(name = "GlassRefusal")
    public record Refusal(String reason) {}

    @Inject
    private BreakingGlass breaking;

    @GET
    @Operation(
            operationId = "listBreakGlass",
            summary = "Looks into the hub's room, and for who sees below also into those below, the latest first")
    public Page<Item> list(
            @Parameter(schema = @Schema(implementation = GlassState.class)) @QueryParam("state") String state,
            @Parameter(description = "ASKED_AT, downwards with a minus before it") @QueryParam("sort") String sort,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer asked) {
        int limit = Page.limit(asked);
        var order = GlassColumn.LIST.sort(sort);
        return Page.of(
                breaking.list(
                        ListKind.constant(GlassState.class, "state", state), order, Mark.read(after, order), limit + 1),
                limit,
                GlassOperations::item,
                row -> row.mark(order).written());
    }

    @POST
    @Once
    @Operation(operationId = "askBreakGlass", summary = "Asks for a look into a hub's room for some hours")
    @APIResponseSchema(
            value = Waiting.class,
            responseCode = "201",
            responseDescription = "It waits for a second person")
    public Response ask(Form form) {
        return Response.status(Response.Status.CREATED)
                .entity(new Waiting(Long.toString(breaking.ask(form.hub(), form.hours(), form.reason()))))
                .build();
    }

    @POST
    @Once
    @Path("{id}/approval")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "approveBreakGlass", summary = "Gives what another platform administrator asked for")
    @APIResponse(responseCode = "204", description = "The room is open for reading")
    public void approve(@Parameter(description = "Id of what was asked for") @PathParam("id") String id) {
        breaking.approve(id);
    }

    @POST
    @Once
    @Path("{id}/refusal")
    @Operation(operationId = "refuseBreakGlass", summary = "Refuses what another platform administrator asked for")
    @APIResponse(responseCode = "204", description = "It is refused")
    public void refuse(
            @Parameter(description = "Id of what was asked for") @PathParam("id") String id, Refusal refusal) {
        breaking.refuse(id, refusal.reason());
    }

    @POST
    @Once
    @Path("{id}/end")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "endBreakGlass", summary = "Ends a look before its time")
    @APIResponse(responseCode = "204", description = "The room is closed again")
    public void end(@Parameter(description = "Id of the look") @PathParam("id") String id) {
        breaking.end(id);
    }

    private static Item item(GlassRow row) {
        return new Item(
                Long.toString(row.id()),
                row.hub().code(),
                row.askedBy(),
                row.decidedBy(),
                row.reason(),
                row.decisionReason(),
                row.hours(),
                Clocks.local(row.askedAt()),
                Clocks.local(row.ends()),
                row.state());
    }
}
