package org.liandong.access.api;

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
import org.liandong.access.HubChangeDocuments;
import org.liandong.audit.ActorNames;
import org.liandong.shared.Ids;
import org.liandong.shared.api.Asked;
import org.liandong.shared.api.Once;
import org.liandong.shared.api.Page;

/** The documents that order a change of the tree; they lie in the city's room and are shared with the hubs concerned. */
@Path("hubs/{code}/hub-changes/{change}/documents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class HubChangeDocumentOperations {

    private static final String CHANGE = "Id of the change";
    private static final String DOCUMENT = "Id of the document";

    @Inject
    private HubChangeDocuments documents;

    @Inject
    private ActorNames names;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(
            operationId = "listHubChangeDocuments",
            summary =
                    "Documents of a change, the latest first; seen in the city's room and by the hubs that the change concerns")
    public Page<DocumentItem> list(@Parameter(description = CHANGE) @PathParam("change") String change) {
        return DocumentItem.page(documents.of(change), names, Asked.texts(headers));
    }

    @POST
    @Once
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "attachHubChangeDocument", summary = "Attach a document to a change")
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
    public Response attach(@Parameter(description = CHANGE) @PathParam("change") String change, List<EntityPart> parts)
            throws IOException {
        var sent = SentFile.of(parts);
        try (var content = sent.content();
                var file = documents.receive(sent.name(), content)) {
            var attached = new DocumentItem.Attached(Long.toString(documents.attach(change, file)));
            return Response.status(Response.Status.CREATED).entity(attached).build();
        }
    }

    @GET
    @Path("{id}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "getHubChangeDocument", summary = "The content of a document of a change")
    @APIResponse(
            responseCode = "200",
            description = "With its media type, to be kept and not shown",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM,
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response content(
            @Parameter(description = CHANGE) @PathParam("change") String change,
            @Parameter(description = DOCUMENT) @PathParam("id") String id) {
        return GivenOut.of(documents.open(change, Ids.named(id)));
    }

    @POST
    @Path("{id}/withdrawal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "withdrawHubChangeDocument",
            summary = "Withdraw a document of a change; it stays in the list")
    @APIResponse(responseCode = "204", description = "The document is withdrawn")
    public void withdraw(
            @Parameter(description = CHANGE) @PathParam("change") String change,
            @Parameter(description = DOCUMENT) @PathParam("id") String id,
            DocumentItem.Withdrawal withdrawal) {
        documents.withdraw(change, Ids.named(id), withdrawal.reason());
    }
}
