package org.liandong.registry.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.registry.ClaimColumn;
import org.liandong.registry.ClaimFilter;
import org.liandong.registry.ClaimState;
import org.liandong.registry.Claiming;
import org.liandong.shared.ListKind;
import org.liandong.shared.Mark;
import org.liandong.shared.api.Once;
import org.liandong.shared.api.Page;

/** Claims of organizations that the hub named decides. */
@Path("hubs/{code}/claims")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class HubClaims {

    /** A claim with its words. */
    @Schema(name = "ClaimDetail")
    public record Detail(
            ClaimItem claim,

            @Schema(description = "How the claimant acts for the organization")
            String text,

            String fileName,
            @Schema(description = "Of the file, in bytes") int size,

            @Schema(description = "Of the file, in hexadecimal")
            String sha256) {}

    /** Why not. */
    @Schema(name = "ClaimRefusal")
    public record Refusal(String reason) {}

    @Inject
    private Claiming claiming;

    @GET
    @Operation(
            operationId = "listClaims",
            summary = "Claims the hub has to decide, the latest first where nothing else is asked for")
    public Page<ClaimItem> list(
            @Parameter(description = "true for those it has decided") @QueryParam("decided") boolean decided,
            @Parameter(schema = @Schema(implementation = ClaimState.class)) @QueryParam("state") String state,
            @Parameter(description = "SUBMITTED_AT, downwards with a minus before it") @QueryParam("sort") String sort,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer asked) {
        int limit = Page.limit(asked);
        var filter = new ClaimFilter(ListKind.constant(ClaimState.class, "state", state), decided);
        var order = ClaimColumn.LIST.sort(sort);
        return Page.of(
                claiming.list(filter, order, Mark.read(after, order), limit + 1), limit, ClaimItem::of, row -> row.mark(
                                order)
                        .written());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getClaim", summary = "A claim with what it is proved with")
    public Detail get(@Parameter(description = "Id of the claim") @PathParam("id") String id) {
        var detail = claiming.get(id);
        var proof = detail.proof();
        return new Detail(ClaimItem.of(detail.row()), proof.text(), proof.fileName(), proof.size(), proof.sha256());
    }

    @GET
    @Path("{id}/proof")
    @Produces(MediaType.APPLICATION_OCTET_STREAM)
    @Operation(operationId = "getClaimProof", summary = "The file a claim is proved with")
    @APIResponse(
            responseCode = "200",
            description = "PDF, JPEG or PNG",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response proof(@Parameter(description = "Id of the claim") @PathParam("id") String id) {
        var proof = claiming.get(id).proof();
        var name = URLEncoder.encode(proof.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(proof.content(), proof.kind().mediaType())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Once
    @Path("{id}/approval")
    @Operation(operationId = "approveClaim", summary = "Makes the claimant the organization's first administrator")
    @APIResponse(responseCode = "204", description = "The claim is approved")
    public void approve(@Parameter(description = "Id of the claim") @PathParam("id") String id) {
        claiming.approve(id);
    }

    @POST
    @Once
    @Path("{id}/refusal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "refuseClaim", summary = "Refuses a claim; the claimant reads why")
    @APIResponse(responseCode = "204", description = "The claim is refused")
    public void refuse(@Parameter(description = "Id of the claim") @PathParam("id") String id, Refusal refusal) {
        claiming.refuse(id, refusal.reason());
    }
}
