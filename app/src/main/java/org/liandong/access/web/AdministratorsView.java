package org.liandong.access.web;

import static org.liandong.shared.Permission.APPOINT_ADMINISTRATOR;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.liandong.access.Caller;
import org.liandong.access.Invited;
import org.liandong.access.Inviting;
import org.liandong.access.Role;
import org.liandong.access.StaffMember;
import org.liandong.access.Staffing;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.web.PageView;
import org.liandong.shared.web.Told;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.web.Place;

/** The administrators of the hubs right below, whom this hub appoints. */
@Named
@RequestScoped
public class AdministratorsView {

    /** The input of a row: Faces forgets in a repeated form that it was sent, so that one of its own would stay empty. */
    private static final String REASON = "reason";

    @Inject
    private Inviting inviting;

    @Inject
    private Staffing staffing;

    @Inject
    private Hubs hubs;

    @Inject
    private Caller caller;

    @Inject
    private CurrentHub current;

    @Inject
    private PageView page;

    @Inject
    private Told told;

    @Inject
    private HttpServletRequest request;

    private final InvitationForm form = new InvitationForm();
    private String asked;
    private List<Place> places;
    private Place place;
    private String dismissing;
    private Invited invited;

    @PostConstruct
    void open() {
        if (current.readOnly() || !caller.may(APPOINT_ADMINISTRATOR)) {
            throw new NotAllowed(APPOINT_ADMINISTRATOR);
        }
        asked = request.getParameter("hub");
        place = getHubs().stream()
                .filter(each -> each.code().equals(asked) || each.name().equals(asked))
                .findFirst()
                .orElse(null);
        form.setRole(Role.HA.name());
    }

    /** The hubs whose administrators are appointed here. */
    public List<Place> getHubs() {
        if (places == null) {
            var here = current.required();
            List<Hub> below = caller.rolesHere().contains(Role.PA) ? hubs.subtree(here) : hubs.children(here);
            places = below.stream().map(each -> new Place(each, page.texts())).toList();
        }
        return places;
    }

    /** What was asked for: a code, or a name. */
    public String getAsked() {
        return asked;
    }

    /** The hub that was chosen, or null. */
    public Place getPlace() {
        return place;
    }

    public String getUnknown() {
        return page.texts().text("access.administrator.unknown", asked);
    }

    public List<StaffMember> getRows() {
        return staffing.administrators(place.code());
    }

    public void appoint() {
        invited = inviting.appointAdministrator(form.appointment(), code(), page.getLocale());
    }

    public String dismiss(String membership) {
        dismissing = membership;
        staffing.dismissAdministrator(code(), membership, request.getParameter(REASON));
        told.done("access.administrator.dismissed");
        return "/access/staff/administrators?faces-redirect=true&hub=" + code();
    }

    private String code() {
        return place == null ? asked : place.code();
    }

    /** Whether the dismissal of this one was not taken, so that its row stays open. */
    public boolean dismissing(StaffMember row) {
        return Long.toString(row.id()).equals(dismissing);
    }

    public InvitationForm getForm() {
        return form;
    }

    public Invited getInvited() {
        return invited;
    }
}
