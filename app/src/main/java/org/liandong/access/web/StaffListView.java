package org.liandong.access.web;

import static org.liandong.shared.Permission.APPOINT_ADMINISTRATOR;
import static org.liandong.shared.Permission.MANAGE_STAFF;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.liandong.access.Caller;
import org.liandong.access.Role;
import org.liandong.access.StaffFilter;
import org.liandong.access.StaffMark;
import org.liandong.access.StaffMember;
import org.liandong.access.Staffing;
import org.liandong.shared.Permission;
import org.liandong.shared.web.Choice;
import org.liandong.shared.web.PageRows;
import org.liandong.shared.web.PageView;
import org.liandong.shared.web.Query;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Tier;

/** The staff of the room's hub. */
@Named
@RequestScoped
public class StaffListView {

    private static final int SIZE = 50;

    @Inject
    private Staffing staffing;

    @Inject
    private Caller caller;

    @Inject
    private CurrentHub current;

    @Inject
    private PageView page;

    @Inject
    private HttpServletRequest request;

    private StaffFilter filter;
    private Query query;
    private PageRows<StaffMember> members;

    @PostConstruct
    void load() {
        filter = new StaffFilter(role(given("role")), null, "1".equals(given("ended")), given("q"));
        query = Query.of(request.getContextPath() + "/h/" + current.required().code() + "/access/staff/list")
                .with("q", filter.text())
                .with("role", filter.role())
                .with("ended", filter.ended() ? "1" : null);
        members = PageRows.of(
                staffing.members(filter, StaffMark.read(given("after")), SIZE + 1), SIZE, member -> StaffMark.of(member)
                        .written());
    }

    public List<StaffMember> getRows() {
        return members.rows();
    }

    public String getText() {
        return filter.text();
    }

    /** What the search keeps of the other filters. */
    public List<Query.Parameter> getKept() {
        return query.without("q");
    }

    public boolean isNarrowed() {
        return filter.role() != null || filter.text() != null;
    }

    public List<Choice> getRoles() {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(
                page.texts().text("access.list.all"), query.with("role", null).href(), filter.role() == null));
        Arrays.stream(Role.values())
                .filter(role -> role.existsAt(current.required().tier()))
                .forEach(role -> choices.add(new Choice(
                        page.texts().label(role), query.with("role", role).href(), role == filter.role())));
        return choices;
    }

    public List<Choice> getTimes() {
        return List.of(
                new Choice(
                        page.texts().text("access.staff.now"),
                        query.with("ended", null).href(),
                        !filter.ended()),
                new Choice(
                        page.texts().text("access.staff.over"),
                        query.with("ended", "1").href(),
                        filter.ended()));
    }

    public String getFirstHref() {
        return given("after") == null ? null : query.href();
    }

    public String getNextHref() {
        return members.next() == null
                ? null
                : query.with("after", members.next()).href();
    }

    public boolean isMayInvite() {
        return may(MANAGE_STAFF);
    }

    /** A street has no hub below it. */
    public boolean isMayAppoint() {
        return may(APPOINT_ADMINISTRATOR) && current.required().tier() != Tier.STREET;
    }

    private boolean may(Permission permission) {
        return caller.may(permission) && !current.readOnly();
    }

    private static Role role(String written) {
        return Arrays.stream(Role.values())
                .filter(role -> role.name().equals(written))
                .findFirst()
                .orElse(null);
    }

    private String given(String name) {
        var value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
