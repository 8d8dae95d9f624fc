package org.liandong.access.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.access.MyRole;
import org.liandong.access.Role;
import org.liandong.access.Self;
import org.liandong.shared.api.Asked;

/** Who the caller is and where he may work. */
@Path("my/account")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class MyAccount {

    /** The caller. */
    public record Me(
            String id,
            String name,

            @Schema(description = "Absent where none is known")
            String email,

            @Schema(description = "The language chosen at the identity provider, such as zh-CN")
            String locale,

            @Schema(description = "The roles held today") List<Item> memberships) {}

    /** One of his roles. */
    @Schema(name = "MyRole")
    public record Item(
            Role role,
            @Schema(description = "The role in words") String label,

            @Schema(description = "The hub's code, absent for a role in an organization")
            String hub,

            String hubName,

            @Schema(description = "The organization's code, absent for a role in a hub")
            String organization,

            @Schema(description = "The last day, absent while none is set")
            LocalDate to) {}

    @Inject
    private Self self;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(operationId = "myAccount", summary = "Who the caller is, and his roles today")
    public Me me() {
        var account = self.account();
        return new Me(
                Long.toString(account.id()),
                account.displayName(),
                account.email(),
                account.locale(),
                self.roles().stream().map(this::item).toList());
    }

    private Item item(MyRole mine) {
        var texts = Asked.texts(headers);
        var hub = mine.hub();
        return new Item(
                mine.role(),
                texts.label(mine.role()),
                hub == null ? null : hub.code(),
                hub == null ? null : hub.name(),
                mine.orgUscc(),
                mine.to());
    }
}
