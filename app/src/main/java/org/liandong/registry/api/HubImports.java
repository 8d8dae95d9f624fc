package org.liandong.registry.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
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
import org.liandong.registry.ChangedRow;
import org.liandong.registry.ImportMode;
import org.liandong.registry.ImportResults;
import org.liandong.registry.ImportStep;
import org.liandong.registry.Importing;
import org.liandong.registry.RefusedRow;
import org.liandong.shared.Ids;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.api.Asked;
import org.liandong.shared.api.Once;

/** Sheets of organizations that come in. */
@Path("hubs/{code}/organizations/imports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class HubImports {

    /** More than any rule allows; the rule itself is asked by the service. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private static final int WORD_BYTES = 20;
    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A job that has begun. */
    @Schema(name = "StartedJob")
    public record Started(
            @Schema(description = "Id of the job that takes the sheet in")
            String id,

            @Schema(
                    description =
                            "True when this hub took in the very same file before: it is that job, and nothing new began")
            boolean repeated) {}

    /** A sheet that was looked at or taken in. */
    @Schema(name = "Import")
    public record ImportItem(
            @Schema(description = "Id of the job") String id,
            String fileName,
            ImportMode mode,
            ImportStep step,
            @Schema(description = "Rows that are new") int entered,

            @Schema(description = "Rows that change an entry")
            int changed,

            @Schema(description = "Rows that say what is held already")
            int unchanged,

            @Schema(description = "Rows that are refused") int refused,

            @Schema(description = "The first rows that change an entry, field by field")
            List<ChangedRow> changes,

            @Schema(description = "The first refused rows with all their reasons")
            List<RefusedRow> refusals) {}

    /** The parts of the form that is sent. */
    @Schema(name = "SheetForm")
    public record Sent(
            @Schema(
                    required = true,
                    type = SchemaType.STRING,
                    format = "binary",
                    description =
                            "Excel workbook (.xlsx), or CSV in UTF-8 or GB 18030, with Chinese or English headings")
            String file,

            @Schema(
                    description =
                            "ALL takes every row or none, GOOD the good ones and leaves the others; ALL when left out",
                    implementation = ImportMode.class)
            String mode,

            @Schema(
                    description = "true only looks at the sheet: the job tells what would become of it, and it is then"
                            + " confirmed or discarded",
                    type = SchemaType.BOOLEAN)
            String dryRun) {}

    @Inject
    private Importing importing;

    @Inject
    private ImportResults results;

    @Context
    private HttpHeaders headers;

    @POST
    @Once
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Take in a sheet of organizations", operationId = "importOrganizations")
    @RequestBody(
            required = true,
            content =
                    @Content(mediaType = MediaType.MULTIPART_FORM_DATA, schema = @Schema(implementation = Sent.class)))
    @APIResponseSchema(value = Started.class, responseCode = "202", responseDescription = "The sheet is being taken in")
    public Response start(@PathParam("code") String hub, List<EntityPart> parts) throws IOException {
        var file = part(parts, "file").orElseThrow(() -> new RuleViolation("registry.sheet.missing").in("file"));
        String name = file.getFileName().map(Asked::asSent).orElse(null);
        var mode = mode(part(parts, "mode"));
        boolean dryRun = word(part(parts, "dryRun")).equals("true");
        byte[] content = bytes(file, MOST_BYTES);
        var language = Asked.texts(headers).locale();
        return accepted(
                hub,
                dryRun
                        ? importing.preview(name, content, mode, language)
                        : importing.start(name, content, mode, language));
    }

    @GET
    @Path("template")
    @Produces(WORKBOOK)
    @Operation(summary = "The empty sheet of this hub, a workbook with its choices", operationId = "getImportTemplate")
    @APIResponse(
            responseCode = "200",
            description = "An Excel workbook",
            content = @Content(mediaType = WORKBOOK, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response template(@PathParam("code") String hub) {
        var texts = Asked.texts(headers);
        return Response.ok(importing.template(texts.locale()), WORKBOOK)
                .header("Content-Disposition", attachment(texts.text("registry.template.file") + ".xlsx"))
                .header("Cache-Control", "no-store")
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(summary = "What became, or would become, of a sheet's rows", operationId = "getImport")
    public ImportItem get(
            @PathParam("code") String hub, @Parameter(description = "Id of the job") @PathParam("id") String id) {
        var found = results.get(Ids.named(id));
        var sheet = found.sheet();
        var sample = results.sample(sheet);
        return new ImportItem(
                id,
                sheet.fileName(),
                sheet.mode(),
                sheet.step(),
                sheet.entered(),
                sheet.changed(),
                sheet.unchanged(),
                sheet.refused(),
                sample.changed(),
                sample.refused());
    }

    @POST
    @Once
    @Path("{id}/confirmation")
    @Operation(summary = "Take in a sheet that was looked at", operationId = "confirmImport")
    @APIResponseSchema(value = Started.class, responseCode = "202", responseDescription = "The sheet is being taken in")
    public Response confirm(
            @PathParam("code") String hub,
            @Parameter(description = "Id of the job that looked at it") @PathParam("id") String id,
            @Parameter(description = "ALL or GOOD; as it was sent in when left out") @QueryParam("mode")
                    ImportMode mode) {
        var chosen = mode == null ? results.get(Ids.named(id)).sheet().mode() : mode;
        long job = importing.confirm(Ids.named(id), chosen, Asked.texts(headers).locale());
        return accepted(hub, new Importing.Begun(job, false));
    }

    @DELETE
    @Path("{id}")
    @Operation(summary = "Discard a sheet that was looked at", operationId = "discardImport")
    @APIResponse(responseCode = "204", description = "It is gone")
    public void discard(
            @PathParam("code") String hub,
            @Parameter(description = "Id of the job that looked at it") @PathParam("id") String id) {
        importing.discard(Ids.named(id));
    }

    private static Response accepted(String hub, Importing.Begun begun) {
        String id = Long.toString(begun.job());
        return Response.accepted(new Started(id, begun.repeated()))
                .location(URI.create("/api/v1/hubs/" + hub + "/jobs/" + id))
                .build();
    }

    private static Optional<EntityPart> part(List<EntityPart> parts, String name) {
        return parts.stream().filter(part -> part.getName().equals(name)).findFirst();
    }

    private static ImportMode mode(Optional<EntityPart> part) throws IOException {
        String asked = word(part);
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

    private static String attachment(String name) {
        return "attachment; filename*=UTF-8''"
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String word(Optional<EntityPart> part) throws IOException {
        return part.isEmpty() ? "" : new String(bytes(part.get(), WORD_BYTES), StandardCharsets.UTF_8).strip();
    }

    private static byte[] bytes(EntityPart part, int most) throws IOException {
        try (InputStream content = part.getContent()) {
            return content.readNBytes(most);
        }
    }
}
