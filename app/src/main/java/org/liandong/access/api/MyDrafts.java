package org.liandong.access.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.shared.Clocks;
import org.liandong.shared.Texts;
import org.liandong.shared.api.Asked;
import org.liandong.shared.api.Page;
import org.liandong.tenancy.DraftForm;
import org.liandong.tenancy.Drafts;
import org.liandong.tenancy.KeptDraft;

/** What the caller has begun to write in forms and not sent. What he wrote is read in the form itself only. */
@Path("my/drafts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class MyDrafts {

    /** A draft, without what it says. */
    @Schema(name = "Draft")
    public record Item(
            String id,

            @Schema(description = "What its form is for, in the language asked for where it is known in it")
            String title,

            @Schema(description = "Where its form is gone on with", example = "/h/110105026/registry/org/edit?draft=1")
            String address,

            OffsetDateTime savedAt) {

        static Item of(KeptDraft draft, Texts texts) {
            return new Item(
                    draft.id(),
                    draft.title(texts),
                    draft.form() + (draft.form().contains("?") ? "&" : "?") + "draft=1",
                    Clocks.local(draft.savedAt()));
        }
    }

    /** A draft to be kept in the place of what was kept of the same form. */
    @Schema(name = "DraftForm")
    public record Sent(
            @Schema(
                    required = true,
                    description = "Address of the form's page with what it is the form of",
                    example = "/h/110105026/registry/org/edit")
            String form,

            @Schema(required = true, maxLength = 200) String title,

            @Schema(description = "Version of the record when the form was opened; left out for a new one")
            String seen,

            @Schema(description = "What the fields held then, by name")
            Map<String, String> opened,

            @Schema(required = true, description = "What they hold now, by name")
            Map<String, String> typed) {}

    @Inject
    private Drafts drafts;

    @Context
    private HttpHeaders headers;

    @GET
    @Operation(operationId = "listMyDrafts", summary = "The caller's drafts, the latest first")
    public Page<Item> list() {
        var texts = Asked.texts(headers);
        return new Page<>(
                drafts.mine().stream().map(draft -> Item.of(draft, texts)).toList(), null);
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "keepMyDraft", summary = "Keep a draft of a form")
    public Item keep(Sent sent) {
        if (sent.typed() == null) {
            throw new BadRequestException();
        }
        return Item.of(
                drafts.keep(new DraftForm(
                        sent.form(),
                        sent.title(),
                        null,
                        sent.seen() == null ? "" : sent.seen(),
                        sent.opened() == null ? Map.of() : sent.opened(),
                        sent.typed())),
                Asked.texts(headers));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "dropMyDraft", summary = "Give up a draft")
    @APIResponse(responseCode = "204", description = "The draft is given up")
    public Response drop(@Parameter(description = "Id of the draft") @PathParam("id") String id) {
        drafts.drop(id);
        return Response.noContent().build();
    }
}
