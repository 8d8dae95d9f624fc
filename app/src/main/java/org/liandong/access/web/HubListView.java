package org.liandong.access.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liandong.access.Caller;
import org.liandong.access.HubChanging;
import org.liandong.access.PlannedHubChange;
import org.liandong.shared.Permission;
import org.liandong.shared.web.PageView;
import org.liandong.shared.web.Told;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Tier;
import org.liandong.tenancy.web.Place;
import org.liandong.tenancy.web.PlacesView;

/** The hubs of the city, where they stand in the tree, and how it changes. */
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
    private HubChanging changing;

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
    private Told told;

    @Inject
    private HttpServletRequest request;

    private String text;
    private List<PlannedHubChange> changes;
    private List<Line> rows;

    @PostConstruct
    void load() {
        var given = request.getParameter("q");
        text = given == null ? "" : given.strip();
        changes = changing.changes();
        var known = hubs.all().stream().collect(Collectors.toMap(Hub::id, Function.identity()));
        rows = known.values().stream()
                .filter(current.required()::covers)
                .filter(this::matches)
                .sorted((one, other) -> one.code().compareTo(other.code()))
                .map(hub -> line(hub, known))
                .toList();
    }

    private boolean matches(Hub hub) {
        return text.isEmpty()
                ? hub.tier() != Tier.STREET
                : hub.name().contains(text) || hub.code().startsWith(text);
    }

    private Line line(Hub hub, Map<Integer, Hub> known) {
        return new Line(
                places.of(hub),
                hub.parentId() == null ? null : places.of(known.get(hub.parentId())),
                hub.successorId() == null ? null : places.of(known.get(hub.successorId())));
    }

    public String getText() {
        return text;
    }

    public List<Line> getRows() {
        return rows;
    }

    public List<PlannedHubChange> getChanges() {
        return changes;
    }

    public boolean isMayChange() {
        return current.required().tier() == Tier.CITY && caller.may(Permission.MANAGE_HUBS) && !current.readOnly();
    }

    public String withdraw(String id) {
        changing.withdraw(id, null);
        told.done("access.hubChange.withdrawn");
        return "/access/hub/list?faces-redirect=true";
    }
}
