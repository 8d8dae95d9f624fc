package org.liandong.tenancy.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;

/** The hubs a public page speaks of, {@code places}. */
@Named("places")
@RequestScoped
public class PlacesView {

    @Inject
    private Hubs hubs;

    @Inject
    private PageView page;

    @Inject
    private HttpServletRequest request;

    private Place city;

    /** The hub whose page this is, else the city. */
    public Place getHere() {
        return request.getAttribute(PublicAddressFilter.SUBJECT) instanceof Hub hub ? of(hub) : getCity();
    }

    public Place getCity() {
        if (city == null) {
            city = of(hubs.city());
        }
        return city;
    }

    /** The hubs above this page's hub, the city first. */
    public List<Place> getAbove() {
        var hub = getHere().hub();
        var above = hub.lineage().stream().filter(id -> id != hub.id()).toList();
        var known = hubs.byIds(above);
        return above.stream().map(known::get).map(this::of).toList();
    }

    public Place of(Hub hub) {
        return new Place(hub, page.texts());
    }
}
