package org.liandong.report.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.access.Role;
import org.liandong.report.OrgWork;
import org.liandong.report.OrgWorkKind;
import org.liandong.report.OrgWorkReading;
import org.liandong.shared.api.Page;

/** What waits in an organization's room. */
@Path("organizations/{uscc}/work-items")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class OrgWorkItems {

    /** Something that waits. */
    @Schema(name = "OrganizationWork")
    public record Item(
            OrgWorkKind kind,

            @Schema(description = "Id of the role that ends, among the organization's people, absent otherwise")
            String member,

            @Schema(description = "Whose role or claim it is, absent where it is nobody's")
            String person,

            @Schema(description = "The role that ends, absent otherwise")
            Role role,

            @Schema(description = "Code of the hub that has to do it, absent where it is the organization's own to do")
            String hub,

            @Schema(description = "The last day, which ends at 24:00 in Beijing")
            LocalDate dueOn,

            @Schema(description = "What sets it, absent where it is a day of its own")
            String citation) {

        static Item of(OrgWork work) {
            return new Item(
                    work.kind(),
                    work.member() == null ? null : Long.toString(work.member()),
                    work.person(),
                    work.role(),
                    work.by() == null ? null : work.by().code(),
                    work.due().on(),
                    work.due().citation());
        }
    }

    @Inject
    private OrgWorkReading reading;

    @GET
    @Operation(
            summary = "What waits for the organization's people, and what waits for hubs on its account; by deadline",
            operationId = "listOrganizationWork")
    public Page<Item> list(@PathParam("uscc") String uscc) {
        return new Page<>(reading.list().stream().map(Item::of).toList(), null);
    }
}
