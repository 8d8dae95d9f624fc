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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.access.HubChangeEffect.Touched;
import org.liandong.access.HubChangeForm;
import org.liandong.access.HubChangeKind;
import org.liandong.access.HubChangeState;
import org.liandong.access.HubChanging;
import org.liandong.access.PlannedHubChange;
import org.liandong.shared.Texts;
import org.liandong.shared.api.Page;

/** How the tree of hubs changes: planned in the city's room. */
@Path("hubs/{code}/hub-changes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class HubChangeOperations {

    /**
     * A change of the tree.
     *
     * @param hub today's code of the street
     * @param target code of the district it moves to, or of the street it goes up in
     * @param newCode the code it bears after a move, absent for a merger
     * @param effectiveOn the first day of the new tree
     * @param basis number and title of the document that orders it
     */
    public record Item(
            String id,
            HubChangeKind kind,
            String kindLabel,
            String hub,
            String target,
            String newCode,
            LocalDate effectiveOn,
            String basis,
            HubChangeState state,
            String stateLabel) {}

    /** What the change would touch, in words with the number. */
    public record Effect(String text, long count) {}

    @Inject
    private HubChanging changing;

    @Context
    private HttpHeaders headers;

    @GET
    @Parameter(name = "code", in = ParameterIn.PATH, required = true, schema = @Schema(type = SchemaType.STRING))
    @Operation(operationId = "listHubChanges", summary = "All changes of the tree of hubs, the latest day first")
    public Page<Item> list() {
        return new Page<>(changing.changes().stream().map(this::item).toList(), null);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(name = "code", in = ParameterIn.PATH, required = true, schema = @Schema(type = SchemaType.STRING))
    @Operation(
            operationId = "planHubChange",
            summary = "Plans the move or the merger of a street; done at once when its day has come")
    public Response plan(HubChangeForm form) {
        return Response.status(Response.Status.CREATED)
                .entity(item(changing.plan(form)))
                .build();
    }

    @POST
    @Path("preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(name = "code", in = ParameterIn.PATH, required = true, schema = @Schema(type = SchemaType.STRING))
    @Operation(operationId = "previewHubChange", summary = "What a change would touch; nothing is changed")
    public Page<Effect> preview(HubChangeForm form) {
        return new Page<>(changing.preview(form).stream().map(this::effect).toList(), null);
    }

    @DELETE
    @Path("{id}")
    @Parameter(name = "code", in = ParameterIn.PATH, required = true, schema = @Schema(type = SchemaType.STRING))
    @Operation(operationId = "withdrawHubChange", summary = "Withdraws a change that has not been done yet")
    public void withdraw(@PathParam("id") String id, @QueryParam("reason") String reason) {
        changing.withdraw(id, reason);
    }

    private Effect effect(Touched touched) {
        return new Effect(texts().text(touched.key(), touched.count()), touched.count());
    }

    private Item item(PlannedHubChange planned) {
        var change = planned.change();
        return new Item(
                Long.toString(change.id()),
                change.kind(),
                texts().label(change.kind()),
                planned.hub().code(),
                planned.target().code(),
                change.newCode(),
                change.effectiveOn(),
                change.basis(),
                change.state(),
                texts().label(change.state()));
    }

    private Texts texts() {
        return Texts.closest(
                headers.getAcceptableLanguages().stream().findFirst().orElse(null));
    }
}
