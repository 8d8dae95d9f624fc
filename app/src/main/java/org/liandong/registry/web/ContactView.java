package org.liandong.registry.web;

import static org.liandong.shared.Permission.WRITE_ORGANIZATION_FILE;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.liandong.access.Caller;
import org.liandong.access.web.RoomView;
import org.liandong.registry.KeepingFile;
import org.liandong.registry.OrgContact;
import org.liandong.registry.OrgReading;
import org.liandong.shared.Ids;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.NotVisible;
import org.liandong.shared.ToldText;
import org.liandong.shared.web.PageView;
import org.liandong.shared.web.Told;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.web.FormField;
import org.liandong.tenancy.web.Forms;
import org.liandong.tenancy.web.Forms.Held;
import org.liandong.tenancy.web.OpenForm;

/** One contact of the hub's file on an organization, to be corrected or, asked once more, removed. */
@Named
@RequestScoped
public class ContactView {

    @Inject
    private KeepingFile keeping;

    @Inject
    private OrgReading reading;

    @Inject
    private Caller caller;

    @Inject
    private CurrentHub current;

    @Inject
    private RoomView room;

    @Inject
    private Told told;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Forms forms;

    @Inject
    private PageView page;

    private OpenForm open;
    private String uscc;
    private String organization;
    private OrgContact contact;
    private OrgContact now;

    private String name;
    private String duty;
    private String phone;

    @PostConstruct
    void open() {
        if (current.readOnly() || !caller.may(WRITE_ORGANIZATION_FILE)) {
            throw new NotAllowed(WRITE_ORGANIZATION_FILE);
        }
        if (request.getParameter("uscc") == null) {
            throw new NotVisible("a contact without an organization");
        }
        var org = reading.get(request.getParameter("uscc")).org();
        uscc = org.uscc().value();
        organization = org.name();
        contact = keeping.contact(uscc, Ids.named(request.getParameter("id")));
        name = contact.name();
        duty = contact.duty().orElse(null);
        phone = contact.phone();
        open = forms.open(
                "contact",
                ToldText.of("registry.contact.editTitle"),
                "uscc=" + uscc + "&id=" + contact.id(),
                () -> new Held(now().version(), fields()));
    }

    private List<FormField> fields() {
        var texts = page.texts();
        return List.of(
                new FormField("name", texts.text("registry.contact.name"), now().name()),
                new FormField(
                        "duty",
                        texts.text("registry.contact.duty"),
                        now().duty().orElse("")),
                new FormField("phone", texts.text("registry.contact.phone"), now().phone()));
    }

    public OpenForm getOpen() {
        return open;
    }

    public String save() {
        keeping.correctContact(uscc, contact.id(), open.seen(), name, duty, phone);
        open.sent();
        told.done("registry.contact.added", name);
        return back();
    }

    public String remove() {
        keeping.removeContact(uscc, contact.id());
        told.done("registry.contact.removed", contact.name());
        return back();
    }

    /** Read again once the form was refused: what was read before may be what somebody has changed. */
    private OrgContact now() {
        if (now == null && FacesContext.getCurrentInstance().isValidationFailed()) {
            now = keeping.contact(uscc, contact.id());
        }
        return now == null ? contact : now;
    }

    private String back() {
        return "/registry/org/view?faces-redirect=true&uscc=" + uscc;
    }

    public String getBackHref() {
        return room.getPath() + "registry/org/view?uscc=" + uscc + "#contacts";
    }

    public String getUscc() {
        return uscc;
    }

    public String getOrganization() {
        return organization;
    }

    public OrgContact getContact() {
        return contact;
    }

    public String getName() {
        return name;
    }

    public void setName(String text) {
        name = text;
    }

    public String getDuty() {
        return duty;
    }

    public void setDuty(String text) {
        duty = text;
    }

    public String getPhone() {
        return phone;
    }

    public void setPhone(String text) {
        phone = text;
    }
}
