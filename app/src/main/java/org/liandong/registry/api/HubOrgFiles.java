package org.liandong.registry.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.registry.KeepingFile;
import org.liandong.registry.OrgContact;
import org.liandong.registry.OrgNote;
import org.liandong.shared.Clocks;
import org.liandong.shared.Ids;
import org.liandong.shared.api.Asked;
import org.liandong.shared.api.Once;

/** What a hub keeps for itself about an organization. */
@Path("hubs/{code}/organizations/{uscc}/file")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class HubOrgFiles {

    /** Whom the hub speaks with. */
    public record Contact(
            String id,
            String name,

            @Schema(description = "Absent where none is known")
            String duty,

            String phone) {
        static Contact of(OrgContact contact) {
            return new Contact(
                    Long.toString(contact.id()), contact.name(), contact.duty().orElse(null), contact.phone());
        }
    }

    /** A note, which stays as it was written. */
    public record Note(String id, String text, OffsetDateTime writtenAt) {
        static Note of(OrgNote note) {
            return new Note(Long.toString(note.id()), note.text(), Clocks.local(note.writtenAt()));
        }
    }

    /** The whole file. */
    @Schema(name = "OrganizationFile")
    public record Kept(
            List<Contact> contacts,
            @Schema(description = "The newest first") List<Note> notes) {}

    /** A contact to be added. */
    public static class ContactForm {
        @Schema(maxLength = 100)
        public String name;

        @Schema(description = "What the person does there; may be left out", maxLength = 100)
        public String duty;

        @Schema(description = "Digits, +, -, brackets and spaces", maxLength = 40)
        public String phone;
    }

    /** A note to be added. */
    public static class NoteForm {
        public String text;
    }

    /** What was added. */
    public record Added(String id) {}

    @Inject
    private KeepingFile keeping;

    @GET
    @Operation(summary = "The hub's contacts and notes on an organization", operationId = "getOrganizationFile")
    public Kept get(@PathParam("code") String hub, @PathParam("uscc") String uscc) {
        var file = keeping.get(uscc);
        return new Kept(
                file.contacts().stream().map(Contact::of).toList(),
                file.notes().stream().map(Note::of).toList());
    }

    @POST
    @Once
    @Path("contacts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a contact", operationId = "addOrganizationContact")
    @APIResponseSchema(value = Added.class, responseCode = "201", responseDescription = "The contact is added")
    public Response addContact(@PathParam("code") String hub, @PathParam("uscc") String uscc, ContactForm form) {
        return added(keeping.addContact(uscc, form.name, form.duty, form.phone));
    }

    @GET
    @Path("contacts/{id}")
    @Operation(summary = "One contact; its ETag is what If-Match takes", operationId = "getOrganizationContact")
    @APIResponseSchema(value = Contact.class, responseCode = "200", responseDescription = "The contact")
    public Response contact(
            @PathParam("code") String hub,
            @PathParam("uscc") String uscc,
            @Parameter(description = "Id of the contact") @PathParam("id") String id) {
        return answer(keeping.contact(uscc, Ids.named(id)));
    }

    @PUT
    @Path("contacts/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Correct a contact as a whole", operationId = "correctOrganizationContact")
    @APIResponseSchema(value = Contact.class, responseCode = "200", responseDescription = "The contact as it is now")
    public Response correctContact(
            @PathParam("code") String hub,
            @PathParam("uscc") String uscc,
            @Parameter(description = "Id of the contact") @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            ContactForm form) {
        keeping.correctContact(uscc, Ids.named(id), Asked.seen(ifMatch), form.name, form.duty, form.phone);
        return answer(keeping.contact(uscc, Ids.named(id)));
    }

    @DELETE
    @Path("contacts/{id}")
    @Operation(summary = "Remove a contact", operationId = "removeOrganizationContact")
    @APIResponse(responseCode = "204", description = "The contact is removed")
    public Response removeContact(
            @PathParam("code") String hub,
            @PathParam("uscc") String uscc,
            @Parameter(description = "Id of the contact") @PathParam("id") String id) {
        keeping.removeContact(uscc, Ids.named(id));
        return Response.noContent().build();
    }

    @POST
    @Once
    @Path("notes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a note", operationId = "addOrganizationNote")
    @APIResponseSchema(value = Added.class, responseCode = "201", responseDescription = "The note is added")
    public Response addNote(@PathParam("code") String hub, @PathParam("uscc") String uscc, NoteForm form) {
        return added(keeping.addNote(uscc, form.text));
    }

    private static Response answer(OrgContact contact) {
        return Response.ok(Contact.of(contact))
                .tag(Asked.tag(contact.version()))
                .build();
    }

    private static Response added(long id) {
        return Response.status(Response.Status.CREATED)
                .entity(new Added(Long.toString(id)))
                .build();
    }
}
