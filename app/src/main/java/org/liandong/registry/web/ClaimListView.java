package org.liandong.registry.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.liandong.registry.ClaimColumn;
import org.liandong.registry.ClaimFilter;
import org.liandong.registry.ClaimRow;
import org.liandong.registry.ClaimState;
import org.liandong.registry.Claiming;
import org.liandong.shared.web.Choice;
import org.liandong.shared.web.Listing;
import org.liandong.shared.web.Notation;
import org.liandong.shared.web.PageRows;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.web.DeskLists;

/** The claims this hub decides, or has decided. */
@Named
@RequestScoped
public class ClaimListView {

    @Inject
    private Claiming claiming;

    @Inject
    private PageView page;

    @Inject
    private DeskLists lists;

    private Listing<ClaimColumn> list;
    private ClaimFilter filter;
    private PageRows<ClaimRow> rows;
    private long count;

    @PostConstruct
    void load() {
        lists.read(ClaimColumn.LIST, "registry/claim/list", this::load);
    }

    private void load(Listing<ClaimColumn> asked) {
        list = asked;
        filter = list.filter(ClaimFilter::read);
        var texts = page.texts();
        list.chip("state", texts.text("registry.claim.state"), filter.state());
        list.chip(
                "decided",
                texts.text("registry.claim.stage"),
                filter.decided() ? texts.text("registry.claim.done") : null);
        rows = list.page(
                claiming.list(filter, list.sort(), list.after(), list.size() + 1), row -> row.mark(list.sort()));
        count = claiming.count(filter);
    }

    public Listing<ClaimColumn> getList() {
        return list;
    }

    public List<ClaimRow> getRows() {
        return rows.rows();
    }

    /** Whether those that wait are shown, and not those that are decided. */
    public boolean isWaiting() {
        return !filter.decided();
    }

    public String getNextHref() {
        return list.next(rows.next());
    }

    public String getCountText() {
        return page.texts().text("registry.claim.count", Notation.count(count));
    }

    public List<Choice> getStages() {
        return list.either(
                "decided",
                page.texts().text("registry.claim.open"),
                page.texts().text("registry.claim.done"));
    }

    /** How those came out that are over; none while those that wait are shown. */
    public List<Choice> getOutcomes() {
        return filter.decided()
                ? list.choices(
                        "state",
                        Arrays.stream(ClaimState.values())
                                .filter(state -> state != ClaimState.SUBMITTED)
                                .toList())
                : List.of();
    }
}
