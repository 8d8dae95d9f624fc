package org.liandong.access.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.liandong.access.Caller;
import org.liandong.access.HubChangeForm;
import org.liandong.access.HubChangeKind;
import org.liandong.access.HubChanging;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.Permission;
import org.liandong.shared.web.Notation;
import org.liandong.shared.web.PageView;
import org.liandong.shared.web.Told;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Tier;
import org.liandong.tenancy.web.Place;
import org.liandong.tenancy.web.PlacesView;

/** Plans the move or the merger of a street: first a look at what it touches, then the decision. */
@Named
@RequestScoped
public class HubChangeView {

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

    private final HubChangeForm form = new HubChangeForm();
    private List<String> effects;

    @PostConstruct
    void open() {
        if (current.required().tier() != Tier.CITY || current.readOnly() || !caller.may(Permission.MANAGE_HUBS)) {
            throw new NotAllowed(Permission.MANAGE_HUBS);
        }
        form.setKind(HubChangeKind.MOVE.name());
        form.setHub(request.getParameter("hub"));
    }

    public void preview() {
        effects = changing.preview(form).stream()
                .map(touched -> page.texts().text(touched.key(), Notation.count(touched.count())))
                .toList();
    }

    public String plan() {
        var planned = changing.plan(form);
        told.done(
                planned.isPlanned() ? "access.hubChange.planned" : "access.hubChange.performed",
                planned.hub().name(),
                planned.change().effectiveOn());
        return "/access/hub/view?faces-redirect=true&id=" + planned.change().id();
    }

    public HubChangeForm getForm() {
        return form;
    }

    public HubChangeKind[] getKinds() {
        return HubChangeKind.values();
    }

    /** Whether it was looked at before, so that it can be decided. */
    public boolean isPreviewed() {
        return effects != null || request.getParameter("change:plan") != null;
    }

    /** What was looked at, in words. */
    public String getEffectsTitle() {
        var texts = page.texts();
        boolean move = HubChangeKind.MOVE.name().equals(form.getKind());
        return texts.text(
                "access.hubChange.effects",
                texts.text(
                        move ? "access.hubChange.moves" : "access.hubChange.merges",
                        named(form.getHub()),
                        named(form.getTarget())));
    }

    private String named(String code) {
        return hubs.named(code.strip()).map(hub -> places.of(hub).name()).orElse(code);
    }

    /** What the change would touch, null before it was looked at. */
    public List<String> getEffects() {
        return effects;
    }

    /** Where a street can go: districts for a move, streets for a merger. */
    public List<Place> getTargets() {
        return hubs.all().stream()
                .filter(hub -> hub.tier() != Tier.CITY && !hub.isClosed())
                .map(places::of)
                .toList();
    }

    public List<Place> getStreets() {
        return getTargets().stream().filter(Place::isStreet).toList();
    }
}
