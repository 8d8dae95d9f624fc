package org.liandong.access.web;

import static org.liandong.shared.Permission.BREAK_GLASS;
import static org.liandong.shared.Permission.READ_GLASS;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.liandong.access.BreakingGlass;
import org.liandong.access.Caller;
import org.liandong.access.GlassColumn;
import org.liandong.access.GlassRow;
import org.liandong.access.GlassState;
import org.liandong.shared.Clocks;
import org.liandong.shared.ListKind;
import org.liandong.shared.web.Choice;
import org.liandong.shared.web.Listing;
import org.liandong.shared.web.Notation;
import org.liandong.shared.web.PageRows;
import org.liandong.shared.web.PageView;
import org.liandong.shared.web.Told;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.web.DeskLists;
import org.liandong.tenancy.web.Place;
import org.liandong.tenancy.web.PlacesView;

/** Looks of platform administrators into rooms: who concerned sees them, and how they are asked for and given. */
@Named("glass")
@RequestScoped
public class GlassView {

    private static final Duration TOLD_FOR = Duration.ofDays(30);
    private static final String LIST = "/access/glass/list?faces-redirect=true";

    /** The input of a row: Faces forgets in a repeated form that it was sent, so that one of its own would stay empty. */
    private static final String REASON = "reason";

    private final Clock clock = Clocks.machine();

    @Inject
    private BreakingGlass breaking;

    @Inject
    private Caller caller;

    @Inject
    private CurrentHub current;

    @Inject
    private Told told;

    @Inject
    private PageView page;

    @Inject
    private DeskLists lists;

    @Inject
    private PlacesView places;

    @Inject
    private Hubs hubs;

    @Inject
    private HttpServletRequest request;

    private Listing<GlassColumn> list;
    private PageRows<GlassRow> rows;
    private long count;
    private String hub;
    private Integer hours = 1;
    private String askReason;
    private String refusing;

    public Listing<GlassColumn> getList() {
        if (list == null) {
            lists.read(GlassColumn.LIST, "access/glass/list", this::load);
        }
        return list;
    }

    private void load(Listing<GlassColumn> asked) {
        list = asked;
        var state = list.filter(given -> ListKind.constant(GlassState.class, "state", given.apply("state")));
        list.chip("state", page.texts().text("access.glass.state"), state);
        rows = list.page(
                breaking.list(state, list.sort(), list.after(), list.size() + 1), row -> row.mark(list.sort()));
        count = breaking.count(state);
    }

    public List<GlassRow> getRows() {
        getList();
        return rows.rows();
    }

    /** What the hub looked into is called, in the page's language. */
    public String name(GlassRow row) {
        return places.of(row.hub()).name();
    }

    /** The hubs whose rooms can be asked for. */
    public List<Place> getHubs() {
        return hubs.subtree(current.required()).stream().map(places::of).toList();
    }

    public String getHoursHelp() {
        return page.texts().text("access.glass.hoursHelp", breaking.mostHours());
    }

    public String getNextHref() {
        return getList().next(rows.next());
    }

    public String getCountText() {
        getList();
        return page.texts().text("access.glass.count", Notation.count(count));
    }

    public List<Choice> getStates() {
        return getList().choices("state", List.of(GlassState.values()));
    }

    /** What the hub and auditors are told on their home page: looks of the last thirty days. */
    public List<GlassRow> getNotices() {
        if (current.hub().isEmpty() || !caller.may(READ_GLASS)) {
            return List.of();
        }
        var since = clock.instant().minus(TOLD_FOR);
        return breaking.latest().stream()
                .filter(row -> row.isNotice() && row.ends().isAfter(since))
                .toList();
    }

    public boolean isMayBreak() {
        return caller.may(BREAK_GLASS) && !current.readOnly();
    }

    public String ask() {
        breaking.ask(hub, hours == null ? 0 : hours, askReason);
        told.done("access.glass.asked");
        return LIST;
    }

    public String approve(String id) {
        breaking.approve(id);
        told.done("access.glass.approved");
        return LIST;
    }

    public String refuse(String id) {
        refusing = id;
        breaking.refuse(id, request.getParameter(REASON));
        told.done("access.glass.refused");
        return LIST;
    }

    /** Whether the refusal of this one was not taken, so that its row stays open. */
    public boolean refusing(GlassRow row) {
        return Long.toString(row.id()).equals(refusing);
    }

    public String end(String id) {
        breaking.end(id);
        told.done("access.glass.ended");
        return LIST;
    }

    public String getHub() {
        return hub;
    }

    public void setHub(String code) {
        hub = code;
    }

    public Integer getHours() {
        return hours;
    }

    public void setHours(Integer number) {
        hours = number;
    }

    public String getAskReason() {
        return askReason;
    }

    public void setAskReason(String text) {
        askReason = text;
    }
}
