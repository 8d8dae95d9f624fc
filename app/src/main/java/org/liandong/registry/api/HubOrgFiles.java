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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.liandong.registry.KeepingFile;
import org.liandong.registry.OrgContact;
import org.liandong.registry.OrgNote;
import org.liandong.shared.Clocks;
import org.liandong.shared.Ids;

/** What a hub keeps for itself about an organization. */
@Path("hubs/{code}/organizations/{uscc}/file")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@SecurityRequirement(name = "bearer")
public class HubOrgFiles {

    /** A contact; id is given by the program. */
    public record Contact(String id, String name, String duty, String phone) {
        static Contact of(OrgContact contact) {
            return new Contact(
                    Long.toString(contact.id()), contact.name(), contact.duty().orElse(null), contact.phone());
        }
    }

    /** A note; id and instant are given by the program. */
    public record Note(String id, String text, OffsetDateTime writtenAt) {
        static Note of(OrgNote note) {
            return new Note(
                    Long.toString(note.id()),
                    note.text(),
                    note.writtenAt().atZone(Clocks.ZONE).toOffsetDateTime());
        }
    }

    /** The whole file. */
    public record Kept(List<Contact> contacts, List<Note> notes) {}

    /** A contact to be added. */
    public static class ContactForm {
        public String name;
        public String duty;
        public String phone;
    }

    /** A note to be added. */
    public static class NoteForm {
        public String text;
    }

    /** @param id of what was added */
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
    @Path("contacts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a contact", operationId = "addOrganizationContact")
    public Response addContact(@PathParam("code") String hub, @PathParam("uscc") String uscc, ContactForm form) {
        Asked.body(form);
        return added(keeping.addContact(uscc, form.name, form.duty, form.phone));
    }

    @DELETE
    @Path("contacts/{id}")
    @Operation(summary = "Remove a contact", operationId = "removeOrganizationContact")
    public Response removeContact(
            @PathParam("code") String hub, @PathParam("uscc") String uscc, @PathParam("id") String id) {
        keeping.removeContact(uscc, Ids.named(id));
        return Response.noContent().build();
    }

    @POST
    @Path("notes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Add a note", operationId = "addOrganizationNote")
    public Response addNote(@PathParam("code") String hub, @PathParam("uscc") String uscc, NoteForm form) {
        return added(keeping.addNote(uscc, Asked.body(form).text));
    }

    private static Response added(long id) {
        return Response.status(Response.Status.CREATED)
                .entity(new Added(Long.toString(id)))
                .build();
    }
}
