package org.liandong.registry.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.liandong.registry.OrgColumn;
import org.liandong.registry.OrgFilter;
import org.liandong.registry.OrgStatus;
import org.liandong.registry.OrgType;
import org.liandong.registry.PublicRegister;
import org.liandong.shared.Mark;
import org.liandong.shared.NotVisible;
import org.liandong.shared.api.Asked;
import org.liandong.shared.api.Page;

/** The register for everybody. */
@Path("public/organizations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class PublicOrganizations {

    @Inject
    private PublicRegister register;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(
            summary = "Organizations, by name where nothing else is asked for",
            operationId = "listPublicOrganizations")
    public Page<OrgItem> list(
            @Parameter(description = "Part of the name, or the code") @QueryParam("q") String q,
            @Parameter(schema = @Schema(implementation = OrgType.class)) @QueryParam("type") String type,
            @Parameter(description = "Code of a hub; only what is resident there or below") @QueryParam("hub")
                    String hub,
            @Parameter(schema = @Schema(implementation = OrgStatus.class)) @QueryParam("status") String status,
            @Parameter(description = "NAME, USCC, ESTABLISHED_ON or RECORDED_AT, downwards with a minus before it")
                    @QueryParam("sort")
                    String sort,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer asked) {
        int limit = Page.limit(asked);
        var texts = Asked.texts(headers);
        var order = OrgColumn.PUBLIC_LIST.sort(sort);
        var rows = register.list(
                OrgFilter.read(q, type, hub, status, null, null), order, Mark.read(after, order), limit + 1);
        return Page.of(rows, limit, row -> OrgItem.of(row, texts), row -> row.mark(order)
                .written());
    }

    @GET
    @Path("{uscc}")
    @Operation(summary = "One organization", operationId = "getPublicOrganization")
    public OrgItem get(@PathParam("uscc") String uscc) {
        return register.find(uscc)
                .map(row -> OrgItem.of(row, Asked.texts(headers)))
                .orElseThrow(() -> new NotVisible("organization " + uscc));
    }
}
