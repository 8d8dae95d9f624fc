package org.liandong.access.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.liandong.access.Caller;
import org.liandong.access.HubChangeColumn;
import org.liandong.access.HubChangeFilter;
import org.liandong.access.HubChangeKind;
import org.liandong.access.HubChangeState;
import org.liandong.access.HubChanging;
import org.liandong.access.PlannedHubChange;
import org.liandong.shared.Permission;
import org.liandong.shared.web.Choice;
import org.liandong.shared.web.Listing;
import org.liandong.shared.web.Notation;
import org.liandong.shared.web.PageRows;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Tier;
import org.liandong.tenancy.web.DeskLists;

/** How the tree of hubs was changed and will be. */
@Named
@RequestScoped
public class HubChangesView {

    @Inject
    private HubChanging changing;

    @Inject
    private Caller caller;

    @Inject
    private CurrentHub current;

    @Inject
    private PageView page;

    @Inject
    private DeskLists lists;

    private Listing<HubChangeColumn> list;
    private PageRows<PlannedHubChange> rows;
    private long count;

    @PostConstruct
    void load() {
        lists.read(HubChangeColumn.LIST, "access/hub/changes", this::load);
    }

    private void load(Listing<HubChangeColumn> asked) {
        list = asked;
        var filter = list.filter(HubChangeFilter::read);
        list.chip("kind", page.texts().text("access.hubChange.kind"), filter.kind());
        list.chip("state", page.texts().text("access.hub.state"), filter.state());
        rows = list.page(
                changing.changes(filter, list.sort(), list.after(), list.size() + 1), row -> row.mark(list.sort()));
        count = changing.count(filter);
    }

    public Listing<HubChangeColumn> getList() {
        return list;
    }

    public List<PlannedHubChange> getRows() {
        return rows.rows();
    }

    public String subject(PlannedHubChange row) {
        return row.subject(page.texts());
    }

    public String getNextHref() {
        return list.next(rows.next());
    }

    public String getCountText() {
        return page.texts().text("access.hubChange.count", Notation.count(count));
    }

    public List<Choice> getStates() {
        return list.choices("state", List.of(HubChangeState.values()));
    }

    public List<Choice> getKinds() {
        return list.choices("kind", List.of(HubChangeKind.values()));
    }

    public boolean isMayChange() {
        return current.required().tier() == Tier.CITY && caller.may(Permission.MANAGE_HUBS) && !current.readOnly();
    }
}
