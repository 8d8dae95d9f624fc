package org.liandong.registry.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.registry.ImportMode;
import org.liandong.registry.Importing;
import org.liandong.shared.RuleViolation;

/** Sheets of organizations that come in. */
@Path("hubs/{code}/organizations/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class HubImports {

    /** More than any rule allows; the rule itself is asked by the service. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final int MODE_BYTES = 20;

    /** A job that has begun. */
    @Schema(name = "StartedJob")
    public record Started(
            @Schema(description = "Id of the job that takes the sheet in")
            String id) {}

    /** The parts of the form that is sent. */
    @Schema(name = "SheetForm")
    public record Sent(
            @Schema(
                    required = true,
                    type = SchemaType.STRING,
                    format = "binary",
                    description = "CSV in UTF-8 or GB 18030 with Chinese or English headings")
            String file,

            @Schema(
                    description =
                            "ALL takes every row or none, GOOD the good ones and leaves the others; ALL when left out",
                    implementation = ImportMode.class)
            String mode) {}

    @Inject
    private Importing importing;

    @Context
    private HttpHeaders headers;

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Take in a CSV sheet of organizations", operationId = "importOrganizations")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Sent.class)))
    @APIResponseSchema(value = Started.class, responseCode = "202", responseDescription = "The sheet is being taken in")
    public Response start(@PathParam("code") String hub, List<EntityPart> parts) throws IOException {
        var file = part(parts, "file").orElseThrow(() -> new RuleViolation("registry.sheet.missing").in("file"));
        long id = importing.start(
                file.getFileName().orElse(null),
                bytes(file, MOST_BYTES),
                mode(part(parts, "mode")),
                Asked.texts(headers).locale());
        return Response.accepted(new Started(Long.toString(id)))
                .location(URI.create("/api/v1/hubs/" + hub + "/jobs/" + id))
                .build();
    }

    private static Optional<EntityPart> part(List<EntityPart> parts, String name) {
        return parts.stream().filter(part -> part.getName().equals(name)).findFirst();
    }

    private static ImportMode mode(Optional<EntityPart> part) throws IOException {
        String asked = part.isEmpty() ? "" : new String(bytes(part.get(), MODE_BYTES), StandardCharsets.UTF_8).strip();
        if (asked.isEmpty()) {
            return ImportMode.ALL;
        }
        for (ImportMode mode : ImportMode.values()) {
            if (mode.name().equals(asked)) {
                return mode;
            }
        }
        throw new RuleViolation("registry.sheet.modeUnknown", asked).in("mode");
    }

    private static byte[] bytes(EntityPart part, int most) throws IOException {
        try (InputStream content = part.getContent()) {
            return content.readNBytes(most);
        }
    }
}
