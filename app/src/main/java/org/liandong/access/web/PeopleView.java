package org.liandong.access.web;

import static org.liandong.shared.Permission.MANAGE_PEOPLE;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.liandong.access.Caller;
import org.liandong.access.Invited;
import org.liandong.access.Inviting;
import org.liandong.access.Role;
import org.liandong.access.StaffColumn;
import org.liandong.access.StaffMember;
import org.liandong.access.Staffing;
import org.liandong.shared.Mark;
import org.liandong.shared.Sort;
import org.liandong.shared.web.PageRows;
import org.liandong.shared.web.PageView;

/** Who acts for the organization whose room this is. */
@Named
@RequestScoped
public class PeopleView {

    private static final int SIZE = 50;
    private static final Sort<StaffColumn> BY_NAME = StaffColumn.LIST.sort();

    @Inject
    private Staffing staffing;

    @Inject
    private Inviting inviting;

    @Inject
    private Caller caller;

    @Inject
    private PageView page;

    @Inject
    private HttpServletRequest request;

    private InvitationForm form = new InvitationForm();
    private PageRows<StaffMember> members;
    private Invited invited;

    private PageRows<StaffMember> members() {
        if (members == null) {
            members = PageRows.of(
                    staffing.people(Mark.read(request.getParameter("after"), BY_NAME), SIZE + 1),
                    SIZE,
                    member -> member.mark(BY_NAME).written());
        }
        return members;
    }

    public List<StaffMember> getRows() {
        return members().rows();
    }

    /** Those who manage the organization's people. */
    public List<StaffMember> getAdministrators() {
        return getRows().stream().filter(member -> member.role() == Role.OA).toList();
    }

    public String getFirstHref() {
        return request.getParameter("after") == null ? null : "people";
    }

    public String getNextHref() {
        return members().next() == null ? null : "people?after=" + members().next();
    }

    public boolean isMayManage() {
        return caller.may(MANAGE_PEOPLE);
    }

    public List<Role> getRoles() {
        return List.of(Role.SO, Role.OA);
    }

    public void add() {
        invited = inviting.addPerson(form.appointment(), page.getLocale());
        form = new InvitationForm();
        members = null;
    }

    public InvitationForm getForm() {
        return form;
    }

    public Invited getInvited() {
        return invited;
    }
}
