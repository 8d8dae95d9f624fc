package org.liandong.registry.web;

import static org.liandong.shared.Permission.READ_ORGANIZATION_FILE;
import static org.liandong.shared.Permission.WRITE_ORGANIZATION_FILE;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.liandong.access.Caller;
import org.liandong.access.web.AttachmentRow;
import org.liandong.access.web.Attachments;
import org.liandong.access.web.RoomView;
import org.liandong.registry.KeepingFile;
import org.liandong.registry.OrgContact;
import org.liandong.registry.OrgDetail;
import org.liandong.registry.OrgOverview;
import org.liandong.registry.OrgReading;
import org.liandong.registry.Registering;
import org.liandong.registry.SocialOrg;
import org.liandong.shared.NotVisible;
import org.liandong.shared.web.HistoryLine;
import org.liandong.shared.web.PageView;
import org.liandong.shared.web.Told;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.web.DeskRead;
import org.liandong.tenancy.web.Place;
import org.liandong.tenancy.web.PlacesView;

/** One organization in a hub's room: its entry, what this hub keeps about it, and how the entry came about. */
@Named
@RequestScoped
public class OrgView {

    private static final int HISTORY = 10;

    /** A note with its author's name as it is now. */
    public record Note(Instant at, String text, String author) {}

    @Inject
    private OrgReading reading;

    @Inject
    private Registering registering;

    @Inject
    private KeepingFile keeping;

    @Inject
    private Caller caller;

    @Inject
    private CurrentHub current;

    @Inject
    private PlacesView places;

    @Inject
    private PageView page;

    @Inject
    private RoomView room;

    @Inject
    private Told told;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Event<DeskRead> desk;

    private String uscc;
    private OrgOverview overview;
    private OrgDetail detail;
    private List<HistoryLine> history;

    private String noteText;
    private String contactName;
    private String contactDuty;
    private String contactPhone;

    @PostConstruct
    void load() {
        uscc = request.getParameter("uscc");
        if (uscc == null) {
            throw new NotVisible("an organization without a code");
        }
        reading.overview(uscc, before(), HISTORY + 1, read -> {
            overview = read;
            detail = read.detail();
            desk.fire(new DeskRead());
        });
    }

    private int before() {
        var before = request.getParameter("before");
        return before != null && before.matches("\\d{1,9}") ? Integer.parseInt(before) : Integer.MAX_VALUE;
    }

    public SocialOrg getOrg() {
        return detail.org();
    }

    public Place getResidence() {
        return places.of(detail.residence());
    }

    public boolean isMayConfirm() {
        return detail.canConfirm() && !current.readOnly();
    }

    public String confirm() {
        registering.confirm(uscc);
        told.done("registry.org.confirmed", detail.org().name());
        return again();
    }

    public boolean isMayAmend() {
        return detail.canAmend() && !current.readOnly();
    }

    public boolean isShowsFile() {
        return caller.may(READ_ORGANIZATION_FILE);
    }

    public boolean isMayWriteFile() {
        return caller.may(WRITE_ORGANIZATION_FILE) && !current.readOnly();
    }

    public List<OrgContact> getContacts() {
        return overview.file().contacts();
    }

    public String addContact() {
        keeping.addContact(uscc, contactName, contactDuty, contactPhone);
        told.done("registry.contact.added", contactName);
        return again();
    }

    public List<Note> getNotes() {
        return overview.file().notes().stream()
                .map(note -> new Note(
                        note.writtenAt(), note.text(), overview.people().getOrDefault(note.accountId(), "")))
                .toList();
    }

    /** The documents of the hub's file, each below this address. */
    List<AttachmentRow> documents(Attachments attachments, String address) {
        return attachments.rows(overview.documents(), overview.people(), address);
    }

    public String addNote() {
        keeping.addNote(uscc, noteText);
        told.done("registry.note.added");
        return again();
    }

    public List<HistoryLine> getHistory() {
        if (history == null) {
            history = new OrgHistory(page.texts(), overview.hubs()).lines(overview.history(), HISTORY);
        }
        return history;
    }

    /** The address of what came before, or null where all is told. */
    public String getEarlierHref() {
        var revisions = overview.history();
        return revisions.size() <= HISTORY
                ? null
                : room.getPath() + "registry/org/view?uscc="
                        + detail.org().uscc().value() + "&before="
                        + revisions.get(HISTORY - 1).revision() + "#history";
    }

    private String again() {
        return "/registry/org/view?faces-redirect=true&uscc="
                + detail.org().uscc().value();
    }

    public String getNoteText() {
        return noteText;
    }

    public void setNoteText(String text) {
        noteText = text;
    }

    public String getContactName() {
        return contactName;
    }

    public void setContactName(String name) {
        contactName = name;
    }

    public String getContactDuty() {
        return contactDuty;
    }

    public void setContactDuty(String duty) {
        contactDuty = duty;
    }

    public String getContactPhone() {
        return contactPhone;
    }

    public void setContactPhone(String phone) {
        contactPhone = phone;
    }
}
