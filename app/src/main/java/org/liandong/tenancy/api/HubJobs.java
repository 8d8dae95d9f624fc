package org.liandong.tenancy.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.shared.Clocks;
import org.liandong.shared.Ids;
import org.liandong.shared.Texts;
import org.liandong.tenancy.Job;
import org.liandong.tenancy.JobState;
import org.liandong.tenancy.Jobs;

/** The long work that a hub's people have started. */
@Path("hubs/{code}/jobs")
@RequestScoped
@SecurityRequirement(name = "bearer")
public class HubJobs {

    /** Long work. */
    @Schema(name = "Job")
    public record JobItem(
            String id,
            @Schema(description = "What kind of work it is") String kind,
            JobState state,
            @Schema(description = "The state in words") String stateLabel,
            @Schema(description = "Rows dealt with so far") int done,
            @Schema(description = "Rows there are") int total,
            @Schema(description = "Rows taken") int accepted,
            @Schema(description = "Rows refused") int rejected,

            @Schema(description = "Where the result sheet is, once the job is done")
            String sheet,

            @Schema(description = "What went wrong, when it has failed")
            String problem,

            OffsetDateTime createdAt,

            @Schema(description = "Absent until it has ended")
            OffsetDateTime endedAt) {}

    @Inject
    private Jobs jobs;

    @Context
    private HttpHeaders headers;

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How far a job is", operationId = "getJob")
    public JobItem get(
            @PathParam("code") String hub, @Parameter(description = "Id of the job") @PathParam("id") String id) {
        return item(hub, jobs.get(Ids.named(id)));
    }

    @GET
    @Path("{id}/sheet")
    @Operation(summary = "The file a job left behind", operationId = "getJobSheet")
    @APIResponse(
            responseCode = "200",
            description = "For an import the sheet that was sent in, with the reasons in front",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response sheet(
            @PathParam("code") String hub, @Parameter(description = "Id of the job") @PathParam("id") String id) {
        var file = jobs.file(Ids.named(id));
        String name = URLEncoder.encode(file.name(), StandardCharsets.UTF_8).replace("+", "%20");
        StreamingOutput content = out -> file.content().writeTo(out);
        return Response.ok(content, file.mediaType())
                .header("Content-Disposition", "attachment; filename*=UTF-8''" + name)
                .header("Cache-Control", "no-store")
                .build();
    }

    private JobItem item(String hub, Job job) {
        var texts = Texts.closest(
                headers.getAcceptableLanguages().stream().findFirst().orElse(null));
        return new JobItem(
                Long.toString(job.id()),
                job.kind(),
                job.state(),
                texts.label(job.state()),
                job.done(),
                job.total(),
                job.accepted(),
                job.rejected(),
                job.state() == JobState.DONE ? "/api/v1/hubs/" + hub + "/jobs/" + job.id() + "/sheet" : null,
                job.problem().orElse(null),
                local(job.createdAt()),
                job.endedAt().map(HubJobs::local).orElse(null));
    }

    private static OffsetDateTime local(Instant instant) {
        return instant.atZone(Clocks.ZONE).toOffsetDateTime();
    }
}
