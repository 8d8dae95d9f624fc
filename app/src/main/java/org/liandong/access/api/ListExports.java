package org.liandong.access.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.access.Exporting;
import org.liandong.shared.api.Asked;
import org.liandong.shared.api.Once;
import org.liandong.tenancy.CsvSheet;

/** Lists of a room, taken out exactly as they are shown: what narrows and sorts them and their columns come as parameters. */
@Path("hubs/{code}/lists/{list}")
@RequestScoped
@SecurityRequirement(name = "bearer")
public class ListExports {

    /** What is to be taken out. */
    @Schema(name = "ListToExport")
    public record Wanted(
            @Schema(description = "The query of the list, such as type=SERVICE&sort=-NAME&columns=NAME,USCC")
            String query) {}

    /** The job that writes the file. */
    @Schema(name = "ExportJob")
    public record Started(
            @Schema(description = "Id of the job") String job) {}

    @Inject
    private Exporting exporting;

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo uri;

    @GET
    @Path("csv")
    @Operation(
            summary =
                    "The list as CSV in UTF-8, with the same parameters as the list has and columns; stands in the log",
            operationId = "exportList")
    @APIResponse(
            responseCode = "200",
            description = "A heading and one line a row",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response csv(
            @PathParam("code") String hub,
            @Parameter(description = "Name of the list, such as registry.org, audit.log, access.staff or tenancy.job")
                    @PathParam("list")
                    String list,
            @Parameter(
                            description = "Language of the heading and the words, as the page has it that leads here;"
                                    + " else the one of Accept-Language",
                            schema = @Schema(enumeration = {"zh", "en"}))
                    @QueryParam("lang")
                    String lang) {
        var query = uri.getRequestUri().getRawQuery();
        var texts = Asked.texts(lang, headers);
        var taken = exporting.take(list, query == null ? "" : query, texts.locale());
        StreamingOutput lines = out -> {
            try (var sheet = new CsvSheet(out)) {
                sheet.row(taken.source().heading(taken.asked(), texts));
                taken.source().write(taken.asked(), texts, sheet, done -> {});
            }
        };
        String name =
                URLEncoder.encode(taken.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        return Response.ok(lines, CsvSheet.MEDIA_TYPE)
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Cache-Control", "no-store")
                .build();
    }

    @POST
    @Once
    @Path("xlsx")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Have the list written into a workbook by a job", operationId = "startListExport")
    @APIResponseSchema(value = Started.class, responseCode = "202", responseDescription = "The job that does it")
    public Response xlsx(@PathParam("code") String hub, @PathParam("list") String list, Wanted wanted) {
        long job = exporting.start(
                list,
                wanted.query() == null ? "" : wanted.query(),
                Asked.texts(headers).locale());
        return Response.accepted(new Started(Long.toString(job)))
                .location(URI.create("/api/v1/hubs/" + hub + "/jobs/" + job))
                .build();
    }
}
