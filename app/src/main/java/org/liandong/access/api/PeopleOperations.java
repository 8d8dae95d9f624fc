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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.access.Appointment;
import org.liandong.access.Inviting;
import org.liandong.access.Role;
import org.liandong.access.StaffColumn;
import org.liandong.access.Staffing;
import org.liandong.shared.Mark;
import org.liandong.shared.api.Asked;
import org.liandong.shared.api.Once;
import org.liandong.shared.api.Page;

/** The people who act for the organization named. */
@Path("organizations/{uscc}/people")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class PeopleOperations {

    /** Somebody who is to act for the organization. */
    public record PersonForm(
            String email,

            @Schema(description = "Needed when the person has no account yet, as is the given name")
            String familyName,

            String givenName,

            @Schema(
                    description = "SO, or OA for an administrator",
                    enumeration = {"SO", "OA"})
            String role,

            @Schema(description = "The last day, or nothing", format = "date")
            String to) {}

    /** Until when somebody is to act for the organization. */
    @Schema(name = "PersonEndForm")
    public record EndForm(
            @Schema(description = "The last day, or nothing for no end", format = "date")
            String to,

            @Schema(required = true, description = "Why; it stands in the log")
            String reason) {}

    private static final String MEMBERSHIP = "Id of the membership";

    @Inject
    private Staffing staffing;

    @Inject
    private Inviting inviting;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(operationId = "listPeople", summary = "Who acts for the organization, by name")
    public Page<StaffItem> people(@QueryParam("after") String after, @QueryParam("limit") Integer asked) {
        int limit = Page.limit(asked);
        var texts = Asked.texts(headers);
        return Page.of(
                staffing.people(Mark.read(after, StaffColumn.LIST.sort()), limit + 1),
                limit,
                member -> StaffItem.of(member, texts),
                member -> member.mark(StaffColumn.LIST.sort()).written());
    }

    @POST
    @Once
    @Operation(
            operationId = "addPerson",
            summary = "Lets somebody act for the organization; who has no account yet gets one, and a way in")
    @APIResponseSchema(value = InvitedItem.class, responseCode = "201", responseDescription = "The role is given")
    public Response add(PersonForm form) {
        var texts = Asked.texts(headers);
        var role = form.role() == null ? Role.SO.name() : form.role();
        var wanted = new Appointment(form.email(), form.familyName(), form.givenName(), role, null, null, form.to());
        return Response.status(Response.Status.CREATED)
                .entity(InvitedItem.of(inviting.addPerson(wanted, texts.locale()), texts))
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getPerson", summary = "One role of somebody in the organization")
    public StaffItem person(@Parameter(description = MEMBERSHIP) @PathParam("id") String id) {
        return StaffItem.of(staffing.person(id), Asked.texts(headers));
    }

    @GET
    @Path("{id}/history")
    @Operation(
            operationId = "getPersonHistory",
            summary = "Who gave, changed or took back what a person is and was in the organization, the latest first")
    public Page<StaffStep> history(@Parameter(description = MEMBERSHIP) @PathParam("id") String id) {
        return new Page<>(staffing.personHistory(id).stream().map(StaffStep::of).toList(), null);
    }

    @PUT
    @Path("{id}")
    @Operation(
            operationId = "changePerson",
            summary = "Gives a role another last day, or none; the former one ends and stays as a record")
    public StaffItem change(@Parameter(description = MEMBERSHIP) @PathParam("id") String id, EndForm form) {
        return StaffItem.of(staffing.changeEnd(id, form.to(), form.reason()), Asked.texts(headers));
    }

    @DELETE
    @Path("{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "removePerson", summary = "Takes somebody the right to act for the organization")
    @APIResponse(responseCode = "204", description = "The role is taken back")
    public void remove(
            @Parameter(description = MEMBERSHIP) @PathParam("id") String id,
            @Parameter(description = "Why; it stands in the log") @QueryParam("reason") String reason) {
        staffing.remove(id, reason);
    }
}
