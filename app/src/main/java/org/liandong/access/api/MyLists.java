package org.liandong.access.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.shared.KeptView;
import org.liandong.shared.api.Page;
import org.liandong.tenancy.KeptViews;

/** How the caller has set up a list for himself: views he keeps, and how it stands open. */
@Path("my/lists/{list}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class MyLists {

    /** A view of a list. */
    @Schema(name = "ListView")
    public record View(
            @Schema(description = "Absent in what is sent") String id,

            @Schema(description = "Empty for how the list stands open")
            String name,

            @Schema(description = "The query of the list's page, such as type=SERVICE&sort=-NAME")
            String query) {

        static View of(KeptView view) {
            return new View(view.id(), view.name(), view.query());
        }
    }

    @Inject
    private KeptViews views;

    @GET
    @Operation(operationId = "myListViews", summary = "The views the caller keeps of a list")
    public Page<View> get(@PathParam("list") String list) {
        return page(list);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "keepMyListView",
            summary = "Keep a view under a name, also in the place of one that had it")
    public Page<View> keep(@PathParam("list") String list, View view) {
        views.keep(list, view.name(), query(view));
        return page(list);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "setMyList",
            summary = "Have the list stand open with these columns, density and page size")
    public Page<View> open(@PathParam("list") String list, View view) {
        views.open(list, query(view));
        return page(list);
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "dropMyListView", summary = "Give up a view")
    public Page<View> drop(
            @PathParam("list") String list, @Parameter(description = "Id of the view") @PathParam("id") String id) {
        views.drop(id);
        return page(list);
    }

    private Page<View> page(String list) {
        List<View> kept = views.of(list).stream().map(View::of).toList();
        return new Page<>(kept, null);
    }

    private static String query(View view) {
        return view.query() == null ? "" : view.query();
    }
}
