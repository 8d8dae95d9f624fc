package org.liandong.disclosure.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.liandong.registry.OrgColumn;
import org.liandong.registry.OrgRow;
import org.liandong.registry.PublicRegister;
import org.liandong.registry.web.OrgSearch;
import org.liandong.shared.NotVisible;
import org.liandong.shared.web.Choice;
import org.liandong.shared.web.Listing;
import org.liandong.shared.web.Notation;
import org.liandong.shared.web.PageRows;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Tier;
import org.liandong.tenancy.web.PlacesView;

/** The public list of organizations, as its address filters it. */
@Named
@RequestScoped
public class PortalOrgListView {

    @Inject
    private PublicRegister register;

    @Inject
    private Hubs hubs;

    @Inject
    private PlacesView places;

    @Inject
    private PageView page;

    @Inject
    private HttpServletRequest request;

    private Listing<OrgColumn> list;
    private OrgSearch search;
    private PageRows<OrgRow> rows;
    private Optional<Hub> chosen;
    private List<Choice> districts;
    private List<Choice> streets;

    @PostConstruct
    void load() {
        list = new Listing<>(OrgColumn.PUBLIC_LIST, page.href("/organizations"), request, page.texts(), List.of());
        search = new OrgSearch(list, page.texts());
        chosen = chosen();
        chosen.ifPresent(hub -> list.chip(
                "hub",
                page.texts().text("registry.org.residence"),
                places.of(hub).name()));
        rows = list.page(
                register.list(search.filter(), list.sort(), list.after(), list.size() + 1),
                row -> row.mark(list.sort()));
        districts = districts();
        streets = streets();
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
        return page.texts().text("disclosure.organizations.count", Notation.count(register.count(search.filter())));
    }

    public List<Choice> getDistricts() {
        return districts;
    }

    public List<Choice> getStreets() {
        return streets;
    }

    /** The whole city and its districts; the one chosen, also when it is the district of a street that is chosen. */
    private List<Choice> districts() {
        var district = chosen.map(hub -> hub.tier() == Tier.STREET ? hub.parentId() : Integer.valueOf(hub.id()));
        var city = places.getCity();
        var choices = new ArrayList<Choice>();
        choices.add(search.hub(null, city.name()));
        hubs.children(city.hub()).forEach(hub -> {
            var choice = search.hub(hub.code(), places.of(hub).name());
            boolean current = district.filter(id -> id == hub.id()).isPresent();
            choices.add(new Choice(choice.label(), choice.href(), current));
        });
        return choices;
    }

    /** The streets of the district that is chosen; none while none is. */
    private List<Choice> streets() {
        return chosen.filter(hub -> hub.tier() != Tier.CITY)
                .map(hub ->
                        hub.tier() == Tier.STREET ? hubs.find(hub.parentId()).orElseThrow() : hub)
                .map(district -> {
                    var choices = new ArrayList<Choice>();
                    choices.add(search.hub(district.code(), page.texts().text("registry.org.list.all")));
                    hubs.children(district)
                            .forEach(street -> choices.add(
                                    search.hub(street.code(), places.of(street).name())));
                    return List.copyOf(choices);
                })
                .orElse(List.of());
    }

    private Optional<Hub> chosen() {
        var code = search.filter().hub();
        return code == null
                ? Optional.empty()
                : Optional.of(hubs.named(code).map(hubs::inCharge).orElseThrow(() -> new NotVisible("hub " + code)));
    }
}
