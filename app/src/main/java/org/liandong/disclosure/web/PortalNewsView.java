package org.liandong.disclosure.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.liandong.registry.OrgColumn;
import org.liandong.registry.OrgFilter;
import org.liandong.registry.OrgRow;
import org.liandong.registry.PublicRegister;
import org.liandong.tenancy.web.PlacesView;

/** What is new on a hub's public page, {@code news}, and the first of its organizations. */
@Named("news")
@RequestScoped
public class PortalNewsView {

    private static final int NEWEST = 6;
    private static final int FIRST = 20;

    @Inject
    private PublicRegister register;

    @Inject
    private PlacesView places;

    private List<OrgRow> first;
    private List<OrgRow> newest;

    /** The entries of the register that were written last. */
    public List<OrgRow> getNewest() {
        if (newest == null) {
            newest = register.newest(NEWEST);
        }
        return newest;
    }

    /** The first organizations of the page's hub, by name. */
    public List<OrgRow> getFirst() {
        var read = read();
        return read.size() > FIRST ? read.subList(0, FIRST) : read;
    }

    /** Whether the hub has more organizations than are shown. */
    public boolean isMore() {
        return read().size() > FIRST;
    }

    private List<OrgRow> read() {
        if (first == null) {
            var here = OrgFilter.resident(places.getHere().code());
            first = register.list(here, OrgColumn.PUBLIC_LIST.sort(), null, FIRST + 1);
        }
        return first;
    }
}
