package org.liandong.access.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
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
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.access.ArrangingOffices;
import org.liandong.access.OfficeForm;
import org.liandong.shared.api.Asked;
import org.liandong.shared.api.Once;
import org.liandong.shared.api.Page;
import org.liandong.tenancy.Office;
import org.liandong.tenancy.OfficeKind;

/** The offices of the hub named. */
@Path("hubs/{code}/offices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class OfficeOperations {

    /** An office. */
    @Schema(name = "Office")
    public record Item(
            String id,
            String name,
            OfficeKind kind,
            @Schema(description = "The kind in words") String kindLabel,

            @Schema(description = "Its own unified social credit code, absent where it has none")
            String uscc,

            LocalDate from,

            @Schema(description = "The last day, absent while it stands")
            LocalDate to) {}

    /** Another name. */
    public record NameForm(String name) {}

    @Inject
    private ArrangingOffices arranging;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(operationId = "listOffices", summary = "The hub's offices, those that stand first")
    public Page<Item> list() {
        return new Page<>(
                arranging.list().stream().map(row -> item(row.office())).toList(), null);
    }

    @POST
    @Once
    @Operation(operationId = "addOffice", summary = "Adds an office")
    @APIResponseSchema(value = Item.class, responseCode = "201", responseDescription = "The office is added")
    public Response add(OfficeForm form) {
        return answer(Response.Status.CREATED, arranging.add(form));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getOffice", summary = "One office; its ETag is what If-Match takes")
    @APIResponseSchema(value = Item.class, responseCode = "200", responseDescription = "The office")
    public Response get(@Parameter(description = "Id of the office") @PathParam("id") String id) {
        return answer(Response.Status.OK, arranging.get(id));
    }

    @PUT
    @Path("{id}")
    @Operation(operationId = "renameOffice", summary = "Gives an office another name; the former one is kept")
    @APIResponseSchema(value = Item.class, responseCode = "200", responseDescription = "The office as it is now")
    public Response rename(
            @Parameter(description = "Id of the office") @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            NameForm form) {
        return answer(Response.Status.OK, arranging.rename(id, Asked.seen(ifMatch), form.name()));
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "closeOffice", summary = "Closes an office in which nobody sits any more")
    public Item close(
            @Parameter(description = "Id of the office") @PathParam("id") String id,
            @Parameter(description = "Its last day", schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("to")
                    String to,
            @Parameter(description = "Why; it stands in the log") @QueryParam("reason") String reason) {
        return item(arranging.close(id, to, reason));
    }

    private Response answer(Response.Status status, Office office) {
        return Response.status(status)
                .entity(item(office))
                .tag(Asked.tag(office.version()))
                .build();
    }

    private Item item(Office office) {
        return new Item(
                Long.toString(office.id()),
                office.name(),
                office.kind(),
                Asked.texts(headers).label(office.kind()),
                office.uscc(),
                office.from(),
                office.to());
    }
}
