package org.liandong.registry.web;

import static org.liandong.shared.Permission.REGISTER_ORGANIZATION;
import static org.liandong.shared.Permission.REPORT_ORGANIZATION;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.liandong.access.Caller;
import org.liandong.registry.OrgDetail;
import org.liandong.registry.OrgField;
import org.liandong.registry.OrgForm;
import org.liandong.registry.OrgReading;
import org.liandong.registry.OrgStatus;
import org.liandong.registry.OrgType;
import org.liandong.registry.Registering;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.Reason;
import org.liandong.shared.ToldText;
import org.liandong.shared.web.PageReasons;
import org.liandong.shared.web.PageView;
import org.liandong.shared.web.Told;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Tier;
import org.liandong.tenancy.web.FormField;
import org.liandong.tenancy.web.Forms;
import org.liandong.tenancy.web.Forms.Held;
import org.liandong.tenancy.web.OpenForm;
import org.liandong.tenancy.web.Place;
import org.liandong.tenancy.web.PlacesView;

/** The form in which one organization is entered or amended. */
@Named
@RequestScoped
public class OrgFormView {

    @Inject
    private Registering registering;

    @Inject
    private OrgReading reading;

    @Inject
    private Hubs hubs;

    @Inject
    private Caller caller;

    @Inject
    private CurrentHub current;

    @Inject
    private PlacesView places;

    @Inject
    private PageView page;

    @Inject
    private Told told;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Forms forms;

    private OrgForm form;
    private OpenForm open;
    private OrgDetail held;
    private OrgDetail now;
    private List<SelectItem> streets;

    @PostConstruct
    void open() {
        if (current.readOnly() || !caller.may(REPORT_ORGANIZATION) && !caller.may(REGISTER_ORGANIZATION)) {
            throw new NotAllowed(REPORT_ORGANIZATION, REGISTER_ORGANIZATION);
        }
        var uscc = request.getParameter("uscc");
        if (uscc == null) {
            form = blank();
            open = forms.open("org", ToldText.of("registry.org.enter"), "", () -> new Held("", fields(blank())));
        } else {
            held = reading.get(uscc);
            form = OrgForm.of(held.org(), held.residence().code());
            open = forms.open(
                    "org",
                    ToldText.of("registry.org.amending", held.org().name()),
                    "uscc=" + held.org().uscc().value(),
                    () -> new Held(
                            now().org().revision(),
                            fields(OrgForm.of(now().org(), now().residence().code()))));
        }
    }

    private OrgForm blank() {
        var blank = new OrgForm();
        blank.setStatus(OrgStatus.ACTIVE.name());
        blank.setStreet(isStreetFixed() ? current.required().code() : null);
        return blank;
    }

    private List<FormField> fields(OrgForm of) {
        return new OrgFields(page.texts(), hubs, places).of(of, isFresh());
    }

    public OpenForm getOpen() {
        return open;
    }

    public boolean isFresh() {
        return held == null;
    }

    /** The entry as it is held, or null for a new one. */
    public OrgDetail getHeld() {
        return held;
    }

    /** Why this hub may not change the entry, or null. */
    public Reason getObjection() {
        return isFresh() || held.canAmend() ? null : held.objection();
    }

    public String getObjectionText() {
        return page.texts().of(getObjection());
    }

    public OrgForm getForm() {
        return form;
    }

    public String save() {
        var whole = form.whole();
        if (isFresh()) {
            var entered = registering.enter(whole);
            open.sent();
            told.done(entered.fresh() ? saved() : "registry.org.savedBefore", whole.getName());
            return detailOf(entered.uscc().value());
        }
        boolean changed = registering.amend(whole, (int) open.seen());
        open.sent();
        told.done(changed ? saved() : "registry.org.unchanged", whole.getName());
        return detailOf(held.org().uscc().value());
    }

    /** What a street says is not the last word, and it is told so. */
    private String saved() {
        return isStreetFixed() ? "registry.org.reported" : "registry.org.saved";
    }

    /** Tells what is wrong with one field as soon as it is left. */
    public void check(String field) {
        var reasons = registering.reasons(form.whole(), isFresh()).stream()
                .filter(reason -> reason.refuses() && field.equals(reason.field()))
                .toList();
        PageReasons.tell(reasons, FacesContext.getCurrentInstance());
    }

    /** The organization that has the typed code already, or null. */
    public OrgDetail getHolder() {
        return isFresh() && form.getUscc() != null
                ? reading.find(form.getUscc()).orElse(null)
                : null;
    }

    public OrgDetail getNow() {
        return now();
    }

    /** Read again once the form was refused: what was read before may be what somebody has changed. */
    private OrgDetail now() {
        if (now == null && FacesContext.getCurrentInstance().isValidationFailed()) {
            now = reading.get(held.org().uscc().value());
        }
        return now == null ? held : now;
    }

    private static String detailOf(String uscc) {
        return "/registry/org/view?faces-redirect=true&uscc=" + uscc;
    }

    /** A street enters its own residents only. */
    public boolean isStreetFixed() {
        return current.required().tier() == Tier.STREET;
    }

    public Place getRoom() {
        return places.of(current.required());
    }

    public List<SelectItem> getTypes() {
        return Choices.of(page.texts(), OrgType.values());
    }

    public List<SelectItem> getStatuses() {
        return Choices.of(page.texts(), OrgStatus.values());
    }

    public List<SelectItem> getFields() {
        return Choices.of(page.texts(), OrgField.values());
    }

    /** The streets of the hub, then those of all others, for a registrar's organization may reside anywhere in the city. */
    public List<SelectItem> getStreets() {
        if (streets == null) {
            streets = Choices.streets(current.required(), hubs.all(), places);
        }
        return streets;
    }
}
