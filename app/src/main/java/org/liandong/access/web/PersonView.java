package org.liandong.access.web;

import static org.liandong.shared.Permission.MANAGE_PEOPLE;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.liandong.access.Caller;
import org.liandong.access.StaffMember;
import org.liandong.access.Staffing;
import org.liandong.audit.web.StepLines;
import org.liandong.shared.NotVisible;
import org.liandong.shared.web.HistoryLine;
import org.liandong.shared.web.PageView;
import org.liandong.shared.web.Told;

/** One role of somebody who acts for the organization whose room this is. */
@Named
@RequestScoped
public class PersonView {

    @Inject
    private Staffing staffing;

    @Inject
    private Caller caller;

    @Inject
    private PageView page;

    @Inject
    private Told told;

    @Inject
    private HttpServletRequest request;

    private String id;
    private StaffMember member;
    private String to;
    private final Map<String, String> reasons = new HashMap<>();

    @PostConstruct
    void load() {
        id = request.getParameter("id");
        if (id == null) {
            throw new NotVisible("a membership without an id");
        }
        member = staffing.person(id);
        to = member.to() == null ? null : member.to().toString();
    }

    public String getId() {
        return id;
    }

    public StaffMember getMember() {
        return member;
    }

    public boolean isCanChange() {
        return caller.may(MANAGE_PEOPLE) && !member.isEnded();
    }

    public List<HistoryLine> getHistory() {
        return new StepLines(page.texts(), Set.of("account", "uscc")).of(staffing.personHistory(id));
    }

    public String change() {
        var changed = staffing.changeEnd(id, to, reasons.get("change"));
        told.done("access.people.endChanged", changed.name());
        return "/organization/person?faces-redirect=true&id=" + changed.id();
    }

    public String remove() {
        staffing.remove(id, reasons.get("remove"));
        told.done("access.people.removed", member.name());
        return "/organization/people?faces-redirect=true";
    }

    public String getTo() {
        return to;
    }

    public void setTo(String day) {
        to = day;
    }

    /** Why, by the form it is written in. */
    public Map<String, String> getReasons() {
        return reasons;
    }
}
