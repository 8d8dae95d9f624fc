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
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.access.Role;
import org.liandong.access.StaffMember;
import org.liandong.access.Staffing;
import org.liandong.shared.NotVisible;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Texts;
import org.liandong.shared.api.Page;

/** The staff of the hub named. */
@Path("hubs/{code}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class StaffOperations {

    /**
     * Somebody with a role in the hub.
     *
     * @param email absent where none is known
     * @param office the office inside the hub, absent where there is none
     * @param to the last day, absent while none is set
     */
    public record Item(
            String id,
            String account,
            String name,
            String email,
            Role role,
            String label,
            String office,
            LocalDate from,
            LocalDate to) {}

    /**
     * A role to give.
     *
     * @param email of somebody who has logged in once
     * @param role a role's code
     * @param office an office of this hub, or nothing
     * @param to the last day, or nothing
     */
    public record Appointment(String email, String role, String office, String to) {}

    /**
     * An administrator to appoint.
     *
     * @param hub the code of the hub he is to administer
     */
    public record Administrator(String email, String hub) {}

    @Inject
    private Staffing staffing;

    @Context
    private HttpHeaders headers;

    @GET
    @Path("staff")
    @Parameter(name = "code", in = ParameterIn.PATH, required = true, schema = @Schema(type = SchemaType.STRING))
    @Operation(operationId = "listStaff", summary = "Who holds which role in the hub today")
    public Page<Item> staff() {
        return new Page<>(staffing.members().stream().map(this::item).toList(), null);
    }

    @POST
    @Path("staff")
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(name = "code", in = ParameterIn.PATH, required = true, schema = @Schema(type = SchemaType.STRING))
    @Operation(operationId = "addStaff", summary = "Gives somebody a role in the hub from today on")
    public Response add(Appointment wanted) {
        var added = staffing.add(email(wanted.email()), role(wanted.role()), id(wanted.office()), day(wanted.to()));
        return Response.status(Response.Status.CREATED).entity(item(added)).build();
    }

    @DELETE
    @Path("staff/{id}")
    @Parameter(name = "code", in = ParameterIn.PATH, required = true, schema = @Schema(type = SchemaType.STRING))
    @Operation(operationId = "revokeStaff", summary = "Takes a role back at once; the reason goes into the log")
    public void revoke(@PathParam("id") String id, @QueryParam("reason") String reason) {
        var known = id(id);
        if (known == null) {
            throw new NotVisible("membership " + id);
        }
        staffing.revoke(known, reason);
    }

    @POST
    @Path("administrators")
    @Consumes(MediaType.APPLICATION_JSON)
    @Parameter(name = "code", in = ParameterIn.PATH, required = true, schema = @Schema(type = SchemaType.STRING))
    @Operation(operationId = "appointAdministrator", summary = "Appoints the administrator of a hub right below")
    public Response appoint(Administrator wanted) {
        RuleViolation.require(wanted.hub() != null, "access.membership.hubMissing");
        var appointed = staffing.appointAdministrator(email(wanted.email()), wanted.hub());
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

    private static String email(String email) {
        if (email == null || email.isBlank()) {
            throw new RuleViolation("access.account.emailMissing").in("email");
        }
        return email.strip();
    }

    private static Role role(String code) {
        for (Role role : Role.values()) {
            if (role.name().equals(code)) {
                return role;
            }
        }
        throw new RuleViolation("access.membership.roleUnknown", String.valueOf(code)).in("role");
    }

    private static Long id(String id) {
        if (id == null || id.isBlank()) {
            return null;
        }
        try {
            return Long.valueOf(id);
        } catch (NumberFormatException e) {
            throw new NotVisible("id " + id);
        }
    }

    private static LocalDate day(String day) {
        if (day == null || day.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new RuleViolation("access.membership.dayUnreadable", day).in("to");
        }
    }
}
