package org.liandong.access.web;

import static org.liandong.shared.Permission.MANAGE_STAFF;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.liandong.access.ArrangingOffices;
import org.liandong.access.Caller;
import org.liandong.access.Invited;
import org.liandong.access.Inviting;
import org.liandong.access.OfficeRow;
import org.liandong.access.Role;
import org.liandong.access.Staffing;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Office;

/**
 * Invites somebody to the staff. What came of it is told by the answer to the form itself, without a redirect: a one-time
 * password is neither in an address nor in a session, and is gone with the page.
 */
@Named
@RequestScoped
public class StaffInviteView {

    @Inject
    private Inviting inviting;

    @Inject
    private Staffing staffing;

    @Inject
    private ArrangingOffices offices;

    @Inject
    private Caller caller;

    @Inject
    private CurrentHub current;

    @Inject
    private PageView page;

    private final InvitationForm form = new InvitationForm();
    private Invited invited;

    @PostConstruct
    void open() {
        if (current.readOnly() || !caller.may(MANAGE_STAFF)) {
            throw new NotAllowed(MANAGE_STAFF);
        }
    }

    public void send() {
        invited = inviting.invite(form.appointment(), page.getLocale());
    }

    public InvitationForm getForm() {
        return form;
    }

    /** What came of the form that was sent; null before. */
    public Invited getInvited() {
        return invited;
    }

    public List<Role> getRoles() {
        return staffing.rolesToGive();
    }

    public List<Office> getOffices() {
        return offices.list().stream()
                .filter(row -> !row.closed())
                .map(OfficeRow::office)
                .toList();
    }
}
