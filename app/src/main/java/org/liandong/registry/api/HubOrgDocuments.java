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
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.audit.ActorNames;
import org.liandong.registry.KeepingFile;
import org.liandong.shared.Clocks;
import org.liandong.shared.Ids;
import org.liandong.shared.Texts;
import org.liandong.shared.api.Asked;
import org.liandong.shared.api.Page;
import org.liandong.tenancy.Document;
import org.liandong.tenancy.DocumentKind;

/** Documents in a hub's private file on an organization. */
@Path("hubs/{code}/organizations/{uscc}/documents")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class HubOrgDocuments {

    /** A document. */
    @Schema(name = "Document")
    public record Item(
            String id,
            String fileName,

            @Schema(description = "Known by the content") DocumentKind kind,

            String kindLabel,
            String mediaType,
            @Schema(description = "In bytes") long size,

            @Schema(description = "In hexadecimal") String sha256,

            @Schema(description = "Whether a virus scanner has looked at it")
            boolean scanned,

            @Schema(description = "Who attached it, where a name is known")
            String attachedBy,

            OffsetDateTime attachedAt,

            @Schema(description = "Absent unless it is withdrawn; then its content is given out no more")
            OffsetDateTime withdrawnAt,

            String withdrawnBy,
            String withdrawnReason) {

        static Item of(Document document, Map<Long, String> names, Texts texts) {
            return new Item(
                    Long.toString(document.id()),
                    document.fileName(),
                    document.kind(),
                    texts.label(document.kind()),
                    document.kind().mediaType(),
                    document.size(),
                    document.sha256(),
                    document.scanned(),
                    names.get(document.attachedBy()),
                    Clocks.local(document.attachedAt()),
                    document.withdrawnAt().map(Clocks::local).orElse(null),
                    document.withdrawnBy().map(names::get).orElse(null),
                    document.withdrawnReason().orElse(null));
        }

        static Set<Long> people(List<Document> documents) {
            return documents.stream()
                    .flatMap(document ->
                            Stream.concat(Stream.of(document.attachedBy()), document.withdrawnBy().stream()))
                    .collect(Collectors.toSet());
        }
    }

    /** The parts of the form that is sent. */
    @Schema(name = "DocumentUpload")
    public record Sent(
            @Schema(
                    required = true,
                    type = SchemaType.STRING,
                    format = "binary",
                    description = "With its name. What is taken is a rule; macros, programs and archives never are")
            String file) {}

    /** A document that was attached. */
    @Schema(name = "AttachedDocument")
    public record Attached(String id) {}

    /** Why a document is withdrawn. */
    @Schema(name = "DocumentWithdrawal")
    public record Withdrawal(
            @Schema(required = true, maxLength = 500) String reason) {}

    @Inject
    private KeepingFile keeping;

    @Inject
    private ActorNames names;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(operationId = "listOrganizationDocuments", summary = "Documents of the hub's file, the latest first")
    public Page<Item> list(@PathParam("code") String hub, @PathParam("uscc") String uscc) {
        var documents = keeping.documents(uscc);
        var people = names.names(Item.people(documents));
        var texts = Asked.texts(headers);
        return new Page<>(
                documents.stream()
                        .map(document -> Item.of(document, people, texts))
                        .toList(),
                null);
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(operationId = "attachOrganizationDocument", summary = "Attach a document")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Sent.class)))
    @APIResponseSchema(value = Attached.class, responseCode = "201", responseDescription = "The document is attached")
    public Response attach(@PathParam("code") String hub, @PathParam("uscc") String uscc, List<EntityPart> parts)
            throws IOException {
        var part = parts.stream().filter(each -> each.getName().equals("file")).findFirst();
        try (var content = part.isEmpty() ? empty() : part.get().getContent();
                var file = keeping.receive(
                        part.flatMap(EntityPart::getFileName).map(Asked::asSent).orElse(null), content)) {
            var attached = new Attached(Long.toString(keeping.attach(uscc, file)));
            return Response.status(Response.Status.CREATED).entity(attached).build();
        }
    }

    private static InputStream empty() {
        return new ByteArrayInputStream(new byte[0]);
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
        var opened = keeping.openDocument(uscc, Ids.named(id));
        var document = opened.document();
        var name =
                URLEncoder.encode(document.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        StreamingOutput content = out -> {
            try (var in = opened.content()) {
                in.transferTo(out);
            }
        };
        return Response.ok(content, document.kind().mediaType())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Content-Length", document.size())
                .header("Cache-Control", "no-store")
                .build();
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
            Withdrawal withdrawal) {
        keeping.withdrawDocument(uscc, Ids.named(id), withdrawal.reason());
    }
}
