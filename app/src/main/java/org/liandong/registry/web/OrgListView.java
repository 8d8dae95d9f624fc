package org.liandong.registry.web;

import static org.liandong.shared.Permission.REGISTER_ORGANIZATION;
import static org.liandong.shared.Permission.REPORT_ORGANIZATION;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.liandong.access.Caller;
import org.liandong.access.web.ExportView;
import org.liandong.registry.OrgColumn;
import org.liandong.registry.OrgReading;
import org.liandong.registry.OrgRow;
import org.liandong.registry.Registering;
import org.liandong.shared.ListKind;
import org.liandong.shared.NotVisible;
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
    private PlacesView places;

    @Inject
    private PageView page;

    @Inject
    private DeskLists lists;

    @Inject
    private Registering registering;

    @Inject
    private ExportView exports;

    @Inject
    private HttpServletRequest request;

    private List<Outcome> outcomes = List.of();
    private Listing<OrgColumn> list;
    private OrgSearch search;
    private PageRows<OrgRow> rows;
    private List<Choice> below;
    private long count;

    @PostConstruct
    void load() {
        lists.read(OrgColumn.LIST, "registry/org/list", this::load);
    }

    private void load(Listing<OrgColumn> asked) {
        list = asked;
        search = new OrgSearch(list, page.texts());
        if (search.filter().hub() != null) {
            list.chip("hub", page.texts().text("registry.org.residence"), chosenHub());
        }
        var found = reading.page(search.filter(), list.sort(), list.after(), list.size() + 1);
        rows = list.page(found.rows(), row -> row.mark(list.sort()));
        count = found.count();
        below = below();
    }

    private String chosenHub() {
        var code = search.filter().hub();
        return hubs.named(code)
                .map(hubs::inCharge)
                .map(hub -> places.of(hub).name())
                .orElseThrow(() -> new NotVisible("hub " + code));
    }

    public Listing<OrgColumn> getList() {
        return list;
    }

    public OrgSearch getSearch() {
        return search;
    }

    public List<OrgRow> getRows() {
        return rows.rows();
    }

    public String getNextHref() {
        return list.next(rows.next());
    }

    public String getCountText() {
        return page.texts()
                .text(
                        list.isNarrowed() ? "registry.org.list.countMatching" : "registry.org.list.count",
                        Notation.count(count));
    }

    /** The hubs directly below the room's, to narrow the list; none in a street. */
    public List<Choice> getHubs() {
        return below;
    }

    private List<Choice> below() {
        if (current.required().tier() == Tier.STREET) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(search.hub(null, page.texts().text("registry.org.list.all"))),
                        hubs.children(current.required()).stream()
                                .map(hub ->
                                        search.hub(hub.code(), places.of(hub).name())))
                .toList();
    }

    /** Of every entry that was to be confirmed, what became of it. */
    public record Outcome(String name, boolean confirmed, String reason) {}

    /** Confirms the chosen rows and shows the list as it is then, with the result of each. */
    public void confirm() {
        var chosen = request.getParameterValues("row");
        outcomes = registering.confirmAll(chosen == null ? List.of() : List.of(chosen)).stream()
                .map(one -> new Outcome(
                        one.name(),
                        one.isDone(),
                        one.isDone() ? "" : page.texts().of(one.reason())))
                .toList();
        load();
    }

    /** Takes the chosen rows out, with the columns that are shown. */
    public void exportChosen() throws IOException {
        var chosen = request.getParameterValues("row");
        var query = exports.csv(list.getName())
                .with("rows", chosen == null ? "-" : String.join(",", chosen))
                .with(ListKind.COLUMNS, ListKind.written(list.columns()));
        FacesContext.getCurrentInstance().getExternalContext().redirect(query.href());
    }

    /** Whether this hub has a registering authority, so that it has registered others than those who are resident here. */
    public boolean isRegistrar() {
        return current.required().tier() != Tier.STREET;
    }

    public boolean isMayExport() {
        return !current.readOnly();
    }

    public List<Outcome> getOutcomes() {
        return outcomes;
    }

    /** Those of the chosen ones that stayed as they were. */
    public List<Outcome> getLeft() {
        return outcomes.stream().filter(outcome -> !outcome.confirmed()).toList();
    }

    public String getOutcomeText() {
        int left = getLeft().size();
        int confirmed = outcomes.size() - left;
        return left == 0
                ? page.texts().text("registry.org.bulk.outcomeAll", confirmed)
                : page.texts().text("registry.org.bulk.outcomeText", confirmed, left);
    }

    public boolean isMayConfirm() {
        return !current.readOnly() && caller.may(REGISTER_ORGANIZATION);
    }

    public boolean isMayEnter() {
        return !current.readOnly() && (caller.may(REPORT_ORGANIZATION) || caller.may(REGISTER_ORGANIZATION));
    }
}
