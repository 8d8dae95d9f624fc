package org.liandong.access.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.access.HubReading;
import org.liandong.access.HubRow;
import org.liandong.shared.ListKind;
import org.liandong.shared.Mark;
import org.liandong.shared.Texts;
import org.liandong.shared.api.Asked;
import org.liandong.shared.api.Page;
import org.liandong.tenancy.HubColumn;
import org.liandong.tenancy.HubFilter;
import org.liandong.tenancy.Tier;

/** The hub named and those below it, also the closed ones. */
@Path("hubs/{code}/hubs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class RoomHubs {

    /** One hub. */
    @Schema(name = "HubInRoom")
    public record Item(
            String code,
            String name,
            Tier tier,
            @Schema(description = "The tier in words") String tierLabel,

            @Schema(description = "The parent's code, absent for the city")
            String parent,

            @Schema(description = "Code of the hub it was merged into, absent while it is at work")
            String successor) {

        static Item of(HubRow row, Texts texts) {
            var hub = row.hub();
            return new Item(
                    hub.code(),
                    texts.name(hub.names()),
                    hub.tier(),
                    texts.label(hub.tier()),
                    row.parent() == null ? null : row.parent().code(),
                    row.successor() == null ? null : row.successor().code());
        }
    }

    @Inject
    private HubReading reading;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(operationId = "listRoomHubs", summary = "The hub named and those below it, in order of their code")
    public Page<Item> list(
            @Parameter(description = "Part of the name, or the beginning of the code") @QueryParam("q") String text,
            @Parameter(schema = @Schema(implementation = Tier.class)) @QueryParam("tier") String tier,
            @Parameter(description = "true for those that were merged into others") @QueryParam("closed")
                    boolean closed,
            @Parameter(description = "CODE, downwards with a minus before it") @QueryParam("sort") String sort,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer asked) {
        int limit = Page.limit(asked);
        var filter = new HubFilter(
                text == null || text.isBlank() ? null : text.strip(),
                ListKind.constant(Tier.class, "tier", tier),
                closed);
        var order = HubColumn.LIST.sort(sort);
        var texts = Asked.texts(headers);
        return Page.of(
                reading.list(filter, order, Mark.read(after, order), limit + 1),
                limit,
                row -> Item.of(row, texts),
                row -> row.mark(order).written());
    }
}
