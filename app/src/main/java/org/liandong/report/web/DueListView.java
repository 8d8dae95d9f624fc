package org.liandong.report.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.liandong.report.DueTime;
import org.liandong.report.WorkColumn;
import org.liandong.report.WorkFilter;
import org.liandong.report.WorkFor;
import org.liandong.report.WorkReading;
import org.liandong.report.WorkRow;
import org.liandong.shared.NotVisible;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.web.Choice;
import org.liandong.shared.web.Listing;
import org.liandong.shared.web.Notation;
import org.liandong.shared.web.PageRows;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Tier;
import org.liandong.tenancy.web.DeskLists;
import org.liandong.tenancy.web.PlacesView;

/** Everything that waits to be done in the room's hub and below it. */
@Named
@RequestScoped
public class DueListView {

    @Inject
    private WorkReading reading;

    @Inject
    private Hubs hubs;

    @Inject
    private CurrentHub current;

    @Inject
    private PlacesView places;

    @Inject
    private PageView page;

    @Inject
    private DeskLists lists;

    private Listing<WorkColumn> list;
    private WorkFilter filter;
    private PageRows<WorkRow> rows;
    private long count;

    @PostConstruct
    void load() {
        lists.read(WorkColumn.LIST, "due", this::load);
    }

    private void load(Listing<WorkColumn> asked) {
        list = asked;
        try {
            filter = WorkFilter.read(list::asked);
        } catch (RuleViolation none) {
            throw new NotVisible("a list with " + none.key());
        }
        chip("when", "report.work.when", filter.when());
        chip("for", "report.WorkColumn.WAITS_FOR", filter.waitsFor());
        chip("kind", "report.WorkColumn.KIND", filter.kind());
        if (filter.hub() != null) {
            list.chip("hub", page.texts().text("report.WorkColumn.HUB"), chosenHub());
        }
        rows = list.page(
                reading.list(filter, list.sort(), list.after(), list.size() + 1), row -> row.mark(list.sort()));
        count = reading.count(filter);
    }

    private void chip(String parameter, String name, Enum<?> chosen) {
        list.chip(
                parameter,
                page.texts().text(name),
                chosen == null ? null : page.texts().label(chosen));
    }

    private String chosenHub() {
        return hubs.named(filter.hub())
                .filter(current.required()::covers)
                .map(hub -> places.of(hub).name())
                .orElseThrow(() -> new NotVisible("hub " + filter.hub()));
    }

    public Listing<WorkColumn> getList() {
        return list;
    }

    public List<WorkRow> getRows() {
        return rows.rows();
    }

    public String title(WorkRow row) {
        return row.title(page.texts());
    }

    public String getNextHref() {
        return list.next(rows.next());
    }

    public String getCountText() {
        return page.texts()
                .text(list.isNarrowed() ? "report.work.countMatching" : "report.work.count", Notation.count(count));
    }

    public List<Choice> getTimes() {
        return choices("when", Arrays.asList(DueTime.values()), filter.when());
    }

    public List<Choice> getReaders() {
        var all = current.required().tier() == Tier.STREET
                ? List.of(WorkFor.ME, WorkFor.OTHERS)
                : List.of(WorkFor.values());
        return choices("for", all, filter.waitsFor());
    }

    public List<Choice> getKinds() {
        return choices("kind", reading.kinds(), filter.kind());
    }

    /** The hubs directly below the room's, to narrow the list; none in a street. */
    public List<Choice> getHubs() {
        var below = hubs.children(current.required());
        var choices = new ArrayList<Choice>();
        if (!below.isEmpty()) {
            choices.add(all("hub", filter.hub()));
            below.forEach(hub -> choices.add(new Choice(
                    places.of(hub).name(),
                    list.with("hub", hub.code()),
                    hub.code().equals(filter.hub()))));
        }
        return choices;
    }

    /** One choice more than there are constants: the one that leaves it open comes first. */
    private List<Choice> choices(String name, List<? extends Enum<?>> constants, Enum<?> chosen) {
        var choices = new ArrayList<Choice>();
        choices.add(all(name, chosen));
        constants.forEach(constant -> choices.add(new Choice(
                page.texts().label(constant), list.with(name, constant.name()), Objects.equals(constant, chosen))));
        return choices;
    }

    private Choice all(String name, Object chosen) {
        return new Choice(page.texts().text("report.work.all"), list.with(name, null), chosen == null);
    }
}
