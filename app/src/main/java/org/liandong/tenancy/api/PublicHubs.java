package org.liandong.tenancy.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.liandong.shared.Mark;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Texts;
import org.liandong.shared.api.Asked;
import org.liandong.shared.api.Page;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Tier;

/** Which hubs there are. */
@Path("public/hubs")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PublicHubs {

    /** One hub. */
    @Schema(name = "Hub")
    public record HubItem(
            @Schema(description = "6 digits of GB/T 2260 for the city and districts, 9 digits for streets")
            String code,

            String name,
            Tier tier,
            @Schema(description = "The tier in words") String tierLabel,

            @Schema(description = "The parent's code, absent for the city")
            String parent) {}

    private static final Pattern CODE = Pattern.compile("(\\d{6}|\\d{9})?");

    @Inject
    private Hubs hubs;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(summary = "Hubs in order of their code", operationId = "listHubs")
    public Page<HubItem> list(
            @Parameter(description = "Only hubs of this tier", schema = @Schema(implementation = Tier.class))
                    @QueryParam("tier")
                    String tier,
            @Parameter(description = "Only hubs right below the one of this code") @QueryParam("parent") String parent,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer asked) {
        int limit = Page.limit(asked);
        if (after != null && !CODE.matcher(after).matches()) {
            throw Mark.unknown();
        }
        var texts = Asked.texts(headers);
        var rows = hubs.page(tierOf(tier), parent, after, limit + 1);
        var parents = hubs.byIds(rows.stream()
                .map(Hub::parentId)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet()));
        return Page.of(rows, limit, hub -> item(hub, parents.get(hub.parentId()), texts), Hub::code);
    }

    private static HubItem item(Hub hub, Hub parent, Texts texts) {
        return new HubItem(
                hub.code(),
                texts.name(hub.names()),
                hub.tier(),
                texts.label(hub.tier()),
                parent == null ? null : parent.code());
    }

    private static Tier tierOf(String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        try {
            return Tier.valueOf(asked);
        } catch (IllegalArgumentException e) {
            throw new RuleViolation("tenancy.hub.tierUnknown", asked).in("tier");
        }
    }
}
