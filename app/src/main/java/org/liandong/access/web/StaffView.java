package org.liandong.access.web;

import static org.liandong.shared.Permission.MANAGE_STAFF;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liandong.access.ArrangingOffices;
import org.liandong.access.Caller;
import org.liandong.access.Invited;
import org.liandong.access.Inviting;
import org.liandong.access.OfficeRow;
import org.liandong.access.Role;
import org.liandong.access.StaffDetail;
import org.liandong.access.StaffMember;
import org.liandong.access.Staffing;
import org.liandong.audit.web.StepLines;
import org.liandong.shared.NotVisible;
import org.liandong.shared.web.HistoryLine;
import org.liandong.shared.web.PageView;
import org.liandong.shared.web.Told;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Office;

/** One role of somebody in the hub: what it is, and what can be done about it. */
@Named
@RequestScoped
public class StaffView {

    @Inject
    private Staffing staffing;

    @Inject
    private Inviting inviting;

    @Inject
    private ArrangingOffices offices;

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
    private String id;
    private StaffDetail detail;
    private List<HistoryLine> history;
    private Invited invited;
    private final Map<String, String> reasons = new HashMap<>();
    private String suspendedTo;

    @PostConstruct
    void load() {
        id = request.getParameter("id");
        if (id == null) {
            throw new NotVisible("a membership without an id");
        }
        detail = staffing.member(id);
        var member = detail.member();
        form.setRole(member.role().name());
        form.setOffice(
                member.office() == null ? null : Long.toString(member.office().id()));
        form.setTo(member.to() == null ? null : member.to().toString());
    }

    public String getId() {
        return id;
    }

    public StaffDetail getDetail() {
        return detail;
    }

    public StaffMember getMember() {
        return detail.member();
    }

    /** Who gave which role and office, and when. */
    public List<HistoryLine> getHistory() {
        if (history == null) {
            history = new StepLines(page.texts(), Set.of("account", "hub")).of(staffing.history(id));
        }
        return history;
    }

    public boolean isMayManage() {
        return caller.may(MANAGE_STAFF) && !current.readOnly();
    }

    public boolean isCanChange() {
        return isMayManage() && detail.canChange();
    }

    public boolean isCanResume() {
        return isMayManage() && detail.canResume();
    }

    public boolean isCanRemove() {
        return isMayManage() && detail.canRemove();
    }

    public String change() {
        var changed = staffing.change(id, form.appointment(), reasons.get("change"));
        told.done("access.staff.changed", changed.name());
        return "/access/staff/view?faces-redirect=true&id=" + changed.id();
    }

    public String suspend() {
        staffing.suspend(id, form.getFrom(), suspendedTo, reasons.get("suspend"));
        told.done("access.staff.suspended", getMember().name());
        return again();
    }

    public String resume() {
        staffing.resume(id, reasons.get("resume"));
        told.done("access.staff.resumed", getMember().name());
        return again();
    }

    public String remove() {
        staffing.revoke(id, reasons.get("remove"));
        told.done("access.staff.removed", getMember().name(), getMember().role());
        return "/access/staff/list?faces-redirect=true";
    }

    /** Tells the new way in at once and keeps it nowhere, as the invitation does. */
    public void welcomeAgain() {
        invited = inviting.again(id);
    }

    private String again() {
        return "/access/staff/view?faces-redirect=true&id=" + id;
    }

    public Invited getInvited() {
        return invited;
    }

    public InvitationForm getForm() {
        return form;
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

    /** Why, by the form it is written in. */
    public Map<String, String> getReasons() {
        return reasons;
    }

    public String getSuspendedTo() {
        return suspendedTo;
    }

    public void setSuspendedTo(String day) {
        suspendedTo = day;
    }
}
