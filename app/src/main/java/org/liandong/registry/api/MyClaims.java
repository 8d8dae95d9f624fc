package org.liandong.registry.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.registry.Claiming;
import org.liandong.shared.api.Asked;
import org.liandong.shared.api.Once;
import org.liandong.shared.api.Page;

/** What the caller claims. */
@Path("my/claims")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class MyClaims {

    /** More than any rule allows; the rule itself is asked by the service. */
    private static final int MOST_BYTES = 32 * 1024 * 1024;

    /** A claim that waits for the hub in charge. */
    @Schema(name = "SubmittedClaim")
    public record Submitted(String id) {}

    /** The parts of the form that is sent. */
    @Schema(name = "ClaimForm")
    public record Sent(
            @Schema(required = true, description = "Code of the organization")
            String uscc,

            @Schema(required = true, description = "How the caller acts for it")
            String text,

            @Schema(
                    required = true,
                    type = SchemaType.STRING,
                    format = "binary",
                    description = "PDF, JPEG or PNG, known by its content")
            String file) {}

    @Inject
    private Claiming claiming;

    @GET
    @Operation(operationId = "listMyClaims", summary = "The caller's claims, the latest first")
    public Page<ClaimItem> list() {
        return new Page<>(claiming.mine().stream().map(ClaimItem::of).toList(), null);
    }

    @POST
    @Path("{id}/withdrawal")
    @Operation(operationId = "withdrawMyClaim", summary = "Takes back a claim that nobody has decided yet")
    @APIResponse(responseCode = "204", description = "The claim is taken back")
    public void withdraw(@Parameter(description = "Id of the claim") @PathParam("id") String id) {
        claiming.withdraw(id);
    }

    @POST
    @Once
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            operationId = "claimOrganization",
            summary = "Claims to act for an organization; the hub in charge decides")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Sent.class)))
    @APIResponseSchema(value = Submitted.class, responseCode = "201", responseDescription = "It waits for the hub")
    public Response claim(List<EntityPart> parts) throws IOException {
        var file = part(parts, "file");
        long id = claiming.submit(
                text(parts, "uscc"),
                text(parts, "text"),
                file.flatMap(EntityPart::getFileName).map(Asked::asSent).orElse(null),
                file.isEmpty() ? new byte[0] : bytes(file.get()));
        return Response.status(Response.Status.CREATED)
                .entity(new Submitted(Long.toString(id)))
                .build();
    }

    private static Optional<EntityPart> part(List<EntityPart> parts, String name) {
        return parts.stream().filter(part -> part.getName().equals(name)).findFirst();
    }

    private static String text(List<EntityPart> parts, String name) throws IOException {
        var part = part(parts, name);
        return part.isEmpty() ? null : new String(bytes(part.get()), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(EntityPart part) throws IOException {
        try (var content = part.getContent()) {
            return content.readNBytes(MOST_BYTES);
        }
    }
}
