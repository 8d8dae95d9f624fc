package org.liandong.registry.api;

import static jakarta.ws.rs.core.Response.Status.CREATED;
import static jakarta.ws.rs.core.Response.Status.OK;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.registry.OrgColumn;
import org.liandong.registry.OrgDetail;
import org.liandong.registry.OrgFilter;
import org.liandong.registry.OrgForm;
import org.liandong.registry.OrgReading;
import org.liandong.registry.OrgStatus;
import org.liandong.registry.OrgType;
import org.liandong.registry.Registering;
import org.liandong.registry.Standing;
import org.liandong.shared.Clocks;
import org.liandong.shared.Mark;
import org.liandong.shared.Reason;
import org.liandong.shared.Texts;
import org.liandong.shared.api.Asked;
import org.liandong.shared.api.Once;
import org.liandong.shared.api.Page;
import org.liandong.tenancy.Hub;

/** The register in a hub's room: the organizations resident in the hub or below it, and entering, amending, confirming one. */
@Path("hubs/{code}/organizations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class HubOrganizations {

    /** An organization, and what the caller may do with its entry here. */
    @Schema(name = "OrganizationInRoom")
    public record OrgInRoom(
            OrgItem organization,

            @Schema(description = "Code of the hub that wrote this revision")
            String writtenBy,

            String writtenByName,

            @Schema(description = "Whether the caller may change it here")
            boolean canAmend,

            @Schema(description = "Whether the caller may confirm it here")
            boolean canConfirm,

            @Schema(description = "Why this hub may not change it, absent where it may")
            String objection) {

        static OrgInRoom of(OrgDetail detail, Texts texts) {
            Hub by = detail.writtenBy();
            Reason objection = detail.objection();
            return new OrgInRoom(
                    OrgItem.of(detail.org(), detail.residence(), texts),
                    by.code(),
                    by.name(),
                    detail.canAmend(),
                    detail.canConfirm(),
                    objection == null ? null : texts.of(objection));
        }
    }

    /** One revision of an entry, the highest one first in a history. */
    @Schema(name = "OrganizationRevision")
    public record Revision(
            @Schema(description = "1 for the first") int revision,
            String name,
            OrgStatus status,
            Standing standing,
            String address,
            OffsetDateTime recordedAt) {}

    /** Which entries are to be confirmed. */
    @Schema(name = "OrganizationsToConfirm")
    public record ToConfirm(
            @Schema(description = "At most 200 codes") List<String> uscc) {}

    /** What became of one of them. */
    @Schema(name = "OrganizationConfirmation")
    public record Confirmed(
            String uscc,
            String name,

            @Schema(description = "Whether it is confirmed now")
            boolean confirmed,

            @Schema(description = "Why it is not, absent where it is")
            String reason) {}

    @Inject
    private OrgReading reading;

    @Inject
    private Registering registering;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(
            summary = "Organizations resident in the hub or below it, by name where nothing else is asked for",
            operationId = "listHubOrganizations")
    public Page<OrgItem> list(
            @PathParam("code") String room,
            @Parameter(description = "Part of the name, or the code") @QueryParam("q") String q,
            @Parameter(schema = @Schema(implementation = OrgType.class)) @QueryParam("type") String type,
            @Parameter(description = "Code of a hub below this one; only what is resident there") @QueryParam("hub")
                    String below,
            @Parameter(schema = @Schema(implementation = OrgStatus.class)) @QueryParam("status") String status,
            @Parameter(schema = @Schema(implementation = Standing.class)) @QueryParam("standing") String standing,
            @Parameter(
                            description = "HERE for those that this hub's civil affairs department has registered,"
                                    + " wherever they are resident",
                            schema = @Schema(implementation = OrgFilter.Registrar.class))
                    @QueryParam("registrar")
                    String registrar,
            @Parameter(description = "NAME, USCC, ESTABLISHED_ON or RECORDED_AT, downwards with a minus before it")
                    @QueryParam("sort")
                    String sort,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer asked) {
        int limit = Page.limit(asked);
        var texts = Asked.texts(headers);
        var order = OrgColumn.LIST.sort(sort);
        var rows = reading.list(
                OrgFilter.read(q, type, below, status, standing, registrar), order, Mark.read(after, order), limit + 1);
        return Page.of(rows, limit, row -> OrgItem.of(row, texts), row -> row.mark(order)
                .written());
    }

    @POST
    @Once
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Enter an organization: a street reports it, the registering authority confirms it with that",
            operationId = "enterOrganization")
    @APIResponse(
            responseCode = "200",
            description = "The register had it already and says the same",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = OrgInRoom.class)))
    @APIResponse(responseCode = "409", ref = "409")
    @APIResponseSchema(
            value = OrgInRoom.class,
            responseCode = "201",
            responseDescription = "The entry stands in the register")
    public Response enter(@PathParam("code") String room, OrgForm form) {
        var entered = registering.enter(form);
        return described(reading.get(entered.uscc().value()), entered.fresh() ? CREATED : OK)
                .location(URI.create("/api/v1/hubs/" + room + "/organizations/" + entered.uscc()))
                .build();
    }

    @GET
    @Path("{uscc}")
    @Operation(summary = "One organization as the room sees it", operationId = "getHubOrganization")
    @APIResponseSchema(
            value = OrgInRoom.class,
            responseCode = "200",
            responseDescription = "The entry; its ETag is what If-Match takes")
    public Response get(@PathParam("code") String room, @PathParam("uscc") String uscc) {
        return answer(reading.get(uscc));
    }

    @PUT
    @Path("{uscc}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Amend an entry: name, type and street are always said, what else is left out stays, what is empty is emptied",
            operationId = "amendOrganization")
    @APIResponseSchema(value = OrgInRoom.class, responseCode = "200", responseDescription = "The entry as it is now")
    public Response amend(
            @PathParam("code") String room,
            @PathParam("uscc") String uscc,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            OrgForm form) {
        form.setUscc(uscc);
        registering.amend(form, Math.toIntExact(Asked.seen(ifMatch)));
        return answer(reading.get(uscc));
    }

    @POST
    @Once
    @Path("{uscc}/confirmation")
    @Operation(summary = "Confirm a reported entry as the registering authority", operationId = "confirmOrganization")
    @APIResponseSchema(value = OrgInRoom.class, responseCode = "200", responseDescription = "The entry as it is now")
    public Response confirm(@PathParam("code") String room, @PathParam("uscc") String uscc) {
        registering.confirm(uscc);
        return answer(reading.get(uscc));
    }

    @POST
    @Once
    @Path("confirmations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Confirm many reported entries as the registering authority, with the result of each",
            operationId = "confirmOrganizations")
    public Page<Confirmed> confirmAll(@PathParam("code") String room, ToConfirm asked) {
        var texts = Asked.texts(headers);
        var codes = asked.uscc();
        return new Page<>(
                registering.confirmAll(codes == null ? List.of() : codes).stream()
                        .map(one -> new Confirmed(
                                one.uscc(), one.name(), one.isDone(), one.isDone() ? null : texts.of(one.reason())))
                        .toList(),
                null);
    }

    @GET
    @Path("{uscc}/history")
    @Operation(summary = "The revisions of an entry, the one that holds first", operationId = "getOrganizationHistory")
    public Page<Revision> history(
            @PathParam("code") String room,
            @PathParam("uscc") String uscc,
            @QueryParam("after") String after,
            @QueryParam("limit") Integer asked) {
        int limit = Page.limit(asked);
        var before = Page.after(after);
        return Page.of(
                reading.history(
                        uscc,
                        before == null ? Integer.MAX_VALUE : (int) Math.min(before, Integer.MAX_VALUE),
                        limit + 1),
                limit,
                org -> new Revision(
                        org.revision(),
                        org.name(),
                        org.status(),
                        org.standing(),
                        org.address().orElse(null),
                        Clocks.local(org.recordedAt())),
                org -> Integer.toString(org.revision()));
    }

    private Response answer(OrgDetail detail) {
        return described(detail, OK).build();
    }

    private Response.ResponseBuilder described(OrgDetail detail, Response.Status status) {
        return Response.status(status)
                .entity(OrgInRoom.of(detail, Asked.texts(headers)))
                .tag(Asked.tag(detail.org().revision()));
    }
}
