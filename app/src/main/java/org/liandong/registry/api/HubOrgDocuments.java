package org.liandong.registry.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.access.api.DocumentItem;
import org.liandong.access.api.GivenOut;
import org.liandong.access.api.SentFile;
import org.liandong.audit.ActorNames;
import org.liandong.registry.KeepingFile;
import org.liandong.shared.Ids;
import org.liandong.shared.api.Asked;
import org.liandong.shared.api.Once;
import org.liandong.shared.api.Page;

/** Documents in a hub's private file on an organization. */
@Path("hubs/{code}/organizations/{uscc}/documents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class HubOrgDocuments {

    @Inject
    private KeepingFile keeping;

    @Inject
    private ActorNames names;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(operationId = "listOrganizationDocuments", summary = "Documents of the hub's file, the latest first")
    public Page<DocumentItem> list(@PathParam("code") String hub, @PathParam("uscc") String uscc) {
        return DocumentItem.page(keeping.documents(uscc), names, Asked.texts(headers));
    }

    @POST
    @Once
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "attachOrganizationDocument", summary = "Attach a document")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA,
                            schema = @Schema(implementation = DocumentItem.Sent.class)))
    @APIResponseSchema(
            value = DocumentItem.Attached.class,
            responseCode = "201",
            responseDescription = "The document is attached")
    public Response attach(@PathParam("code") String hub, @PathParam("uscc") String uscc, List<EntityPart> parts)
            throws IOException {
        var sent = SentFile.of(parts);
        try (var content = sent.content();
                var file = keeping.receive(sent.name(), content)) {
            var attached = new DocumentItem.Attached(Long.toString(keeping.attach(uscc, file)));
            return Response.status(Response.Status.CREATED).entity(attached).build();
        }
    }

    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "getOrganizationDocument", summary = "The content of a document")
    @APIResponse(
            responseCode = "200",
            description = "With its media type, to be kept and not shown",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response content(
            @PathParam("code") String hub,
            @PathParam("uscc") String uscc,
            @Parameter(description = "Id of the document") @PathParam("id") String id) {
        return GivenOut.of(keeping.openDocument(uscc, Ids.named(id)));
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "withdrawOrganizationDocument", summary = "Withdraw a document; it stays in the list")
    @APIResponse(responseCode = "204", description = "The document is withdrawn")
    public void withdraw(
            @PathParam("code") String hub,
            @PathParam("uscc") String uscc,
            @Parameter(description = "Id of the document") @PathParam("id") String id,
            DocumentItem.Withdrawal withdrawal) {
        keeping.withdrawDocument(uscc, Ids.named(id), withdrawal.reason());
    }
}
