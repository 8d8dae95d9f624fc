package org.liandong.access.web;

import static org.liandong.shared.Permission.APPOINT_ADMINISTRATOR;
import static org.liandong.shared.Permission.MANAGE_STAFF;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.liandong.access.ArrangingOffices;
import org.liandong.access.Caller;
import org.liandong.access.OfficeRow;
import org.liandong.access.Role;
import org.liandong.access.StaffColumn;
import org.liandong.access.StaffFilter;
import org.liandong.access.StaffMember;
import org.liandong.access.Staffing;
import org.liandong.shared.NotVisible;
import org.liandong.shared.Permission;
import org.liandong.shared.web.Choice;
import org.liandong.shared.web.Listing;
import org.liandong.shared.web.Notation;
import org.liandong.shared.web.PageRows;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Office;
import org.liandong.tenancy.Tier;
import org.liandong.tenancy.web.DeskLists;

/** The staff of the room's hub. */
@Named
@RequestScoped
public class StaffListView {

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

    @Inject
    private DeskLists lists;

    private Listing<StaffColumn> list;
    private StaffFilter filter;
    private PageRows<StaffMember> members;
    private List<Office> places;
    private long count;

    @PostConstruct
    void load() {
        lists.read(StaffColumn.LIST, "access/staff/list", this::load);
    }

    private void load(Listing<StaffColumn> asked) {
        list = asked;
        filter = list.filter(StaffFilter::read);
        places = offices.list().stream().map(OfficeRow::office).toList();
        var texts = page.texts();
        list.chip("q", texts.text("access.list.find"), filter.text());
        list.chip("role", texts.text("access.staff.role"), filter.role());
        list.chip("office", texts.text("access.staff.office"), office());
        list.chip("ended", texts.text("access.staff.time"), filter.ended() ? texts.text("access.staff.over") : null);
        members = list.page(
                staffing.members(filter, list.sort(), list.after(), list.size() + 1),
                member -> member.mark(list.sort()));
        count = staffing.count(filter);
    }

    private String office() {
        return filter.office() == null
                ? null
                : places.stream()
                        .filter(office -> office.id() == filter.office())
                        .findFirst()
                        .map(Office::name)
                        .orElseThrow(() -> new NotVisible("office " + filter.office()));
    }

    public Listing<StaffColumn> getList() {
        return list;
    }

    public List<StaffMember> getRows() {
        return members.rows();
    }

    public String getNextHref() {
        return list.next(members.next());
    }

    public String getCountText() {
        return page.texts().text("access.staff.count", Notation.count(count));
    }

    public String getText() {
        return filter.text();
    }

    public List<Choice> getRoles() {
        return list.choices(
                "role",
                Arrays.stream(Role.values())
                        .filter(role -> role.existsAt(current.required().tier()))
                        .toList());
    }

    public List<Choice> getTimes() {
        return list.either(
                "ended", page.texts().text("access.staff.now"), page.texts().text("access.staff.over"));
    }

    /** The hub's offices; none where it has none. */
    public List<Choice> getOffices() {
        return places.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(new Choice(
                                        page.texts().text("shared.list.all"),
                                        list.with("office", null),
                                        filter.office() == null)),
                                places.stream()
                                        .map(office -> new Choice(
                                                office.name(),
                                                list.with("office", office.id()),
                                                Objects.equals(office.id(), filter.office()))))
                        .toList();
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
}
