package org.liandong.access.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.access.Caller;
import org.liandong.audit.ActorNames;
import org.liandong.shared.Clocks;
import org.liandong.shared.Ids;
import org.liandong.shared.ListKind;
import org.liandong.shared.Mark;
import org.liandong.shared.Texts;
import org.liandong.shared.api.Asked;
import org.liandong.shared.api.Page;
import org.liandong.shared.web.PageRows;
import org.liandong.tenancy.Job;
import org.liandong.tenancy.JobColumn;
import org.liandong.tenancy.JobFilter;
import org.liandong.tenancy.JobState;
import org.liandong.tenancy.Jobs;
import org.liandong.tenancy.KeptFile;

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

            @Schema(description = "What the person calls it, such as the name of the file sent in")
            String title,

            JobState state,
            @Schema(description = "The state in words") String stateLabel,
            @Schema(description = "Rows dealt with so far") int done,
            @Schema(description = "Rows there are") int total,
            @Schema(description = "Rows taken") int accepted,
            @Schema(description = "Rows refused") int rejected,

            @Schema(description = "Who started it") String startedBy,

            @Schema(description = "Whether the caller started it")
            boolean mine,

            @Schema(description = "Where the result sheet is, once the job is done and as long as it is kept")
            String sheet,

            @Schema(description = "Name of the result sheet, also when it is no longer kept")
            String sheetName,

            @Schema(description = "Its size in bytes") Long sheetBytes,

            @Schema(description = "Until when it is kept") OffsetDateTime sheetKeptUntil,

            @Schema(description = "What went wrong, when it has failed")
            String problem,

            OffsetDateTime createdAt,

            @Schema(description = "Absent until it has ended")
            OffsetDateTime endedAt) {}

    @Inject
    private Jobs jobs;

    @Inject
    private Caller caller;

    @Inject
    private ActorNames names;

    @Context
    private HttpHeaders headers;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "The hub's jobs, the latest first", operationId = "listJobs")
    public Page<JobItem> list(
            @PathParam("code") String hub,
            @Parameter(description = "As the jobs name it, such as registry.import") @QueryParam("kind") String kind,
            @Parameter(schema = @Schema(implementation = JobState.class)) @QueryParam("state") String state,
            @Parameter(description = "true for those the caller started") @QueryParam("mine") boolean mine,
            @Parameter(description = "CREATED_AT, downwards with a minus before it") @QueryParam("sort") String sort,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer asked) {
        int limit = Page.limit(asked);
        var filter = jobs.filter(new JobFilter(
                kind == null || kind.isBlank() ? null : kind.strip(),
                ListKind.constant(JobState.class, "state", state),
                mine));
        var order = JobColumn.LIST.sort(sort);
        var rows =
                PageRows.of(jobs.list(filter, order, Mark.read(after, order), limit + 1), limit, job -> job.mark(order)
                        .written());
        return new Page<>(items(hub, rows.rows()), rows.next());
    }

    @POST
    @Path("{id}/cancellation")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Stop a job one has started", operationId = "cancelJob")
    public JobItem cancel(
            @PathParam("code") String hub, @Parameter(description = "Id of the job") @PathParam("id") String id) {
        jobs.cancel(Ids.named(id));
        return get(hub, id);
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "How far a job is", operationId = "getJob")
    public JobItem get(
            @PathParam("code") String hub, @Parameter(description = "Id of the job") @PathParam("id") String id) {
        return items(hub, List.of(jobs.get(Ids.named(id)))).get(0);
    }

    @GET
    @Path("{id}/sheet")
    @Operation(summary = "The file a job left behind", operationId = "getJobSheet")
    @APIResponse(
            responseCode = "200",
            description = "For an import the sheet that was sent in, with the reasons in front",
            content =
                    @Content(
                            mediaType = "application/octet-stream",
                            schema = @Schema(type = SchemaType.STRING, format = "binary")))
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

    private List<JobItem> items(String hub, List<Job> all) {
        var texts = Asked.texts(headers);
        var people = names.names(
                all.stream().map(Job::accountId).filter(Objects::nonNull).collect(Collectors.toSet()));
        return all.stream().map(job -> item(hub, job, texts, people)).toList();
    }

    private JobItem item(String hub, Job job, Texts texts, Map<Long, String> people) {
        return new JobItem(
                Long.toString(job.id()),
                job.kind(),
                job.title().orElse(null),
                job.state(),
                texts.label(job.state()),
                job.done(),
                job.total(),
                job.accepted(),
                job.rejected(),
                job.accountId() == null ? null : people.get(job.accountId()),
                job.accountId() != null && job.accountId() == caller.known().id(),
                jobs.givesFile(job) ? "/api/v1/hubs/" + hub + "/jobs/" + job.id() + "/sheet" : null,
                job.file().map(KeptFile::name).orElse(null),
                job.file().map(KeptFile::size).orElse(null),
                job.file().map(KeptFile::until).map(Clocks::local).orElse(null),
                job.problem().orElse(null),
                Clocks.local(job.createdAt()),
                job.endedAt().map(Clocks::local).orElse(null));
    }
}
