package org.liandong.registry.web;

import static org.liandong.shared.Permission.REGISTER_ORGANIZATION;
import static org.liandong.shared.Permission.REPORT_ORGANIZATION;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.liandong.access.Caller;
import org.liandong.access.web.RoomView;
import org.liandong.registry.OrgReading;
import org.liandong.registry.OrgRow;
import org.liandong.shared.web.Choice;
import org.liandong.shared.web.Notation;
import org.liandong.shared.web.PageRows;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.web.PlacesView;

/** The organizations resident in the room's hub or below it, as the address filters them. */
@Named
@RequestScoped
public class OrgListView {

    @Inject
    private OrgReading reading;

    @Inject
    private Hubs hubs;

    @Inject
    private Caller caller;

    @Inject
    private CurrentHub current;

    @Inject
    private RoomView room;

    @Inject
    private PlacesView places;

    @Inject
    private PageView page;

    @Inject
    private HttpServletRequest request;

    private OrgSearch search;
    private PageRows<OrgRow> rows;
    private long count;

    @PostConstruct
    void load() {
        search = new OrgSearch(room.getPath() + "registry/org/list", request, page.texts());
        rows = PageRows.of(
                reading.list(search.filter(), search.after(), search.size() + 1), search.size(), row -> row.mark()
                        .written());
        count = reading.count(search.filter());
    }

    public OrgSearch getSearch() {
        return search;
    }

    public List<OrgRow> getRows() {
        return rows.rows();
    }

    public String getNextHref() {
        return search.next(rows.next());
    }

    public String getCountText() {
        return page.texts()
                .text(
                        search.isNarrowed() ? "registry.org.list.countMatching" : "registry.org.list.count",
                        Notation.count(count));
    }

    /** The hubs directly below the room's, to narrow the list; none in a street. */
    public List<Choice> getHubs() {
        var below = hubs.children(current.required());
        return below.isEmpty()
                ? List.of()
                : Stream.concat(
                                Stream.of(search.hub(null, page.texts().text("registry.org.list.all"))),
                                below.stream()
                                        .map(hub -> search.hub(
                                                hub.code(), places.of(hub).name())))
                        .toList();
    }

    public boolean isMayEnter() {
        return !current.readOnly() && (caller.may(REPORT_ORGANIZATION) || caller.may(REGISTER_ORGANIZATION));
    }
}
