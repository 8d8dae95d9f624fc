package org.liandong.access.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.liandong.access.Caller;
import org.liandong.access.HubReading;
import org.liandong.access.HubRow;
import org.liandong.shared.Permission;
import org.liandong.shared.web.Choice;
import org.liandong.shared.web.Listing;
import org.liandong.shared.web.Notation;
import org.liandong.shared.web.PageRows;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.HubColumn;
import org.liandong.tenancy.HubFilter;
import org.liandong.tenancy.Tier;
import org.liandong.tenancy.web.DeskLists;
import org.liandong.tenancy.web.Place;
import org.liandong.tenancy.web.PlacesView;

/** The hub of the room and those below it, and where they stand in the tree. */
@Named
@RequestScoped
public class HubListView {

    /**
     * A hub in the list.
     *
     * @param successor where a closed hub's business goes on, or null
     */
    public record Line(Place place, Place parent, Place successor) {}

    @Inject
    private HubReading reading;

    @Inject
    private Caller caller;

    @Inject
    private CurrentHub current;

    @Inject
    private PlacesView places;

    @Inject
    private PageView page;

    @Inject
    private DeskLists lists;

    private Listing<HubColumn> list;
    private HubFilter filter;
    private PageRows<HubRow> rows;
    private long count;

    @PostConstruct
    void load() {
        lists.read(HubColumn.LIST, "access/hub/list", this::load);
    }

    private void load(Listing<HubColumn> asked) {
        list = asked;
        filter = list.filter(HubFilter::read);
        var texts = page.texts();
        list.chip("q", texts.text("access.hub.list.find"), filter.text());
        list.chip("tier", texts.text("access.hub.tier"), filter.tier());
        list.chip("closed", texts.text("access.hub.state"), filter.closed() ? texts.text("access.hub.merged") : null);
        rows = list.page(
                reading.list(filter, list.sort(), list.after(), list.size() + 1), row -> row.mark(list.sort()));
        count = reading.count(filter);
    }

    private Place place(Hub hub) {
        return hub == null ? null : places.of(hub);
    }

    public Listing<HubColumn> getList() {
        return list;
    }

    public String getText() {
        return filter.text();
    }

    public List<Line> getRows() {
        return rows.rows().stream()
                .map(row -> new Line(place(row.hub()), place(row.parent()), place(row.successor())))
                .toList();
    }

    public String getNextHref() {
        return list.next(rows.next());
    }

    public String getCountText() {
        return page.texts().text("access.hub.count", Notation.count(count));
    }

    /** The tiers there are from here down; none where there is but one. */
    public List<Choice> getTiers() {
        var from = current.required().tier();
        return from == Tier.STREET
                ? List.of()
                : list.choices(
                        "tier",
                        Arrays.stream(Tier.values())
                                .filter(tier -> tier.compareTo(from) >= 0)
                                .toList());
    }

    public List<Choice> getStates() {
        return list.either(
                "closed", page.texts().text("access.hub.open"), page.texts().text("access.hub.merged"));
    }

    public boolean isMayChange() {
        return current.required().tier() == Tier.CITY && caller.may(Permission.MANAGE_HUBS) && !current.readOnly();
    }
}
