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
import org.liandong.access.StaffFilter;
import org.liandong.access.Staffing;
import org.liandong.shared.Ids;
import org.liandong.shared.Mark;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.api.Asked;
import org.liandong.shared.api.Once;
import org.liandong.shared.api.Page;

/** The staff of the hub named. */
@Path("hubs/{code}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class StaffOperations {

    /** An administrator to appoint. */
    public record Administrator(
            String email,

            @Schema(description = "Needed when the person has no account yet, as is the given name")
            String familyName,

            String givenName,

            @Schema(description = "Code of the hub, right below this one, that he is to administer")
            String hub) {}

    /** A time in which a role is to give nothing. */
    public record SuspensionForm(
            @Schema(description = "The first day; today when left out", format = "date")
            String from,

            @Schema(description = "The last day; until it is lifted when left out", format = "date")
            String to,

            String reason) {}

    /** Another role in place of one that is held. */
    public record ChangeForm(
            @Schema(implementation = Role.class) String role,

            @Schema(description = "Id of an office of this hub, or nothing")
            String office,

            @Schema(description = "The last day, or nothing", format = "date")
            String to,

            String reason) {}

    /** Why. */
    public record ReasonForm(String reason) {}

    @Inject
    private Staffing staffing;

    @Inject
    private Inviting inviting;

    @Context
    private HttpHeaders headers;

    @GET
    @Path("staff")
    @Operation(
            operationId = "listStaff",
            summary = "Who holds which role in the hub, by name where nothing else is asked for")
    public Page<StaffItem> staff(
            @Parameter(description = "Only this role", schema = @Schema(implementation = Role.class))
                    @QueryParam("role")
                    String role,
            @Parameter(description = "Only this office, by its id") @QueryParam("office") String office,
            @Parameter(description = "true for those whose time is over, in place of those of today and to come")
                    @QueryParam("ended")
                    boolean ended,
            @Parameter(description = "A part of the name or the e-mail address") @QueryParam("q") String text,
            @Parameter(description = "NAME or FROM, downwards with a minus before it") @QueryParam("sort") String sort,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer asked) {
        int limit = Page.limit(asked);
        var filter = new StaffFilter(role(role), id(office), ended, text);
        var order = StaffColumn.LIST.sort(sort);
        var texts = Asked.texts(headers);
        return Page.of(
                staffing.members(filter, order, Mark.read(after, order), limit + 1),
                limit,
                member -> StaffItem.of(member, texts),
                member -> member.mark(order).written());
    }

    @POST
    @Once
    @Path("staff")
    @Operation(
            operationId = "addStaff",
            summary = "Gives somebody a role in the hub; who has no account yet gets one, and a way in")
    @APIResponseSchema(value = InvitedItem.class, responseCode = "201", responseDescription = "The role is given")
    public Response add(Appointment wanted) {
        var texts = Asked.texts(headers);
        return created(InvitedItem.of(inviting.invite(wanted, texts.locale()), texts));
    }

    @GET
    @Path("staff/{id}")
    @Operation(operationId = "getStaff", summary = "One role of somebody in the hub")
    public StaffItem member(@Parameter(description = "Id of the membership") @PathParam("id") String id) {
        return StaffItem.of(staffing.member(id).member(), Asked.texts(headers));
    }

    @GET
    @Path("staff/{id}/history")
    @Operation(
            operationId = "getStaffHistory",
            summary = "Who gave, changed or took back what a person is and was in the hub, the latest first")
    public Page<StaffStep> history(@Parameter(description = "Id of the membership") @PathParam("id") String id) {
        return new Page<>(staffing.history(id).stream().map(StaffStep::of).toList(), null);
    }

    @PUT
    @Path("staff/{id}")
    @Operation(
            operationId = "changeStaff",
            summary =
                    "Gives another role, office or last day from today on, or from the first day of one still to come;"
                            + " the former one ends and stays as a record")
    public StaffItem change(
            @Parameter(description = "Id of the membership") @PathParam("id") String id, ChangeForm form) {
        var wanted = new Appointment(null, null, null, form.role(), form.office(), null, form.to());
        return StaffItem.of(staffing.change(id, wanted, form.reason()), Asked.texts(headers));
    }

    @DELETE
    @Path("staff/{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "revokeStaff", summary = "Takes a role back at once; the reason goes into the log")
    @APIResponse(responseCode = "204", description = "The role is taken back")
    public void revoke(
            @Parameter(description = "Id of the membership") @PathParam("id") String id,
            @Parameter(description = "Why; it stands in the log") @QueryParam("reason") String reason) {
        staffing.revoke(id, reason);
    }

    @POST
    @Path("staff/{id}/suspension")
    @Operation(operationId = "suspendStaff", summary = "Lets a role give nothing for a time")
    @APIResponse(responseCode = "204", description = "The role is suspended")
    public void suspend(
            @Parameter(description = "Id of the membership") @PathParam("id") String id, SuspensionForm form) {
        staffing.suspend(id, form.from(), form.to(), form.reason());
    }

    @DELETE
    @Path("staff/{id}/suspension")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "resumeStaff", summary = "Lifts a suspension before its time")
    @APIResponse(responseCode = "204", description = "The suspension is lifted")
    public void resume(
            @Parameter(description = "Id of the membership") @PathParam("id") String id,
            @Parameter(description = "Why; it stands in the log") @QueryParam("reason") String reason) {
        staffing.resume(id, reason);
    }

    @POST
    @Path("staff/{id}/welcome")
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "welcomeStaffAgain",
            summary = "Gives somebody who has never come in another way in; the former one is void")
    public InvitedItem again(@Parameter(description = "Id of the membership") @PathParam("id") String id) {
        return InvitedItem.of(inviting.again(id), Asked.texts(headers));
    }

    @GET
    @Path("administrators")
    @Operation(operationId = "listAdministrators", summary = "The administrators of a hub right below")
    public Page<StaffItem> administrators(
            @Parameter(description = "Code of the hub below") @QueryParam("hub") String hub) {
        var texts = Asked.texts(headers);
        return new Page<>(
                staffing.administrators(hub).stream()
                        .map(member -> StaffItem.of(member, texts))
                        .toList(),
                null);
    }

    @POST
    @Once
    @Path("administrators")
    @Operation(operationId = "appointAdministrator", summary = "Appoints the administrator of a hub right below")
    @APIResponseSchema(value = InvitedItem.class, responseCode = "201", responseDescription = "The role is given")
    public Response appoint(Administrator wanted) {
        var texts = Asked.texts(headers);
        var appointment = new Appointment(
                wanted.email(), wanted.familyName(), wanted.givenName(), Role.HA.name(), null, null, null);
        return created(InvitedItem.of(inviting.appointAdministrator(appointment, wanted.hub(), texts.locale()), texts));
    }

    @DELETE
    @Path("administrators/{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "dismissAdministrator", summary = "Takes back the administration of a hub right below")
    @APIResponse(responseCode = "204", description = "The role is taken back")
    public void dismiss(
            @Parameter(description = "Id of the membership") @PathParam("id") String id,
            @Parameter(description = "Code of the hub below") @QueryParam("hub") String hub,
            @Parameter(description = "Why; it stands in the log") @QueryParam("reason") String reason) {
        staffing.dismissAdministrator(hub, id, reason);
    }

    private static Response created(Object entity) {
        return Response.status(Response.Status.CREATED).entity(entity).build();
    }

    private static Role role(String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        for (Role role : Role.values()) {
            if (role.name().equals(written)) {
                return role;
            }
        }
        throw new RuleViolation("access.membership.roleUnknown", written).in("role");
    }

    private static Long id(String written) {
        return written == null || written.isBlank()
                ? null
                : Ids.read(written)
                        .orElseThrow(() -> new RuleViolation("shared.list.valueUnknown", written).in("office"));
    }
}
