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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.access.Appointment;
import org.liandong.access.Role;
import org.liandong.access.StaffMember;
import org.liandong.access.Staffing;
import org.liandong.shared.Texts;
import org.liandong.shared.api.Page;

/** The staff of the hub named. */
@Path("hubs/{code}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class StaffOperations {

    /** Somebody with a role in the hub. */
    @Schema(name = "StaffMember")
    public record Item(
            @Schema(description = "Id of the membership") String id,

            @Schema(description = "Id of the person's account")
            String account,

            String name,

            @Schema(description = "Absent where none is known")
            String email,

            Role role,
            @Schema(description = "The role in words") String label,

            @Schema(description = "Id of the office inside the hub, absent where there is none")
            String office,

            LocalDate from,

            @Schema(description = "The last day, absent while none is set")
            LocalDate to) {}

    /** An administrator to appoint. */
    public record Administrator(
            @Schema(description = "Of somebody who has logged in once")
            String email,

            @Schema(description = "Code of the hub, right below this one, that he is to administer")
            String hub) {}

    @Inject
    private Staffing staffing;

    @Context
    private HttpHeaders headers;

    @GET
    @Path("staff")
    @Operation(operationId = "listStaff", summary = "Who holds which role in the hub today")
    public Page<Item> staff() {
        return new Page<>(staffing.members().stream().map(this::item).toList(), null);
    }

    @POST
    @Path("staff")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "addStaff", summary = "Gives somebody a role in the hub from today on")
    @APIResponseSchema(value = Item.class, responseCode = "201", responseDescription = "The role is given")
    public Response add(Appointment wanted) {
        var added = staffing.add(wanted);
        return Response.status(Response.Status.CREATED).entity(item(added)).build();
    }

    @DELETE
    @Path("staff/{id}")
    @Operation(operationId = "revokeStaff", summary = "Takes a role back at once; the reason goes into the log")
    @APIResponse(responseCode = "204", description = "The role is taken back")
    public void revoke(
            @Parameter(description = "Id of the membership") @PathParam("id") String id,
            @Parameter(description = "Why; it stands in the log") @QueryParam("reason") String reason) {
        staffing.revoke(id, reason);
    }

    @POST
    @Path("administrators")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "appointAdministrator", summary = "Appoints the administrator of a hub right below")
    @APIResponseSchema(value = Item.class, responseCode = "201", responseDescription = "The role is given")
    public Response appoint(Administrator wanted) {
        var appointed = staffing.appointAdministrator(wanted.email(), wanted.hub());
        return Response.status(Response.Status.CREATED).entity(item(appointed)).build();
    }

    private Item item(StaffMember member) {
        return new Item(
                Long.toString(member.id()),
                Long.toString(member.accountId()),
                member.name(),
                member.email(),
                member.role(),
                texts().label(member.role()),
                member.officeId() == null ? null : Long.toString(member.officeId()),
                member.from(),
                member.to());
    }

    private Texts texts() {
        return Texts.closest(
                headers.getAcceptableLanguages().stream().findFirst().orElse(null));
    }
}
