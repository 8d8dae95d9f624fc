package org.liandong.disclosure.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.liandong.registry.OrgRow;
import org.liandong.registry.PublicRegister;
import org.liandong.registry.SocialOrg;
import org.liandong.shared.NotVisible;
import org.liandong.tenancy.web.Place;
import org.liandong.tenancy.web.PlacesView;
import org.liandong.tenancy.web.PublicAddressFilter;

/** An organization's public page. */
@Named
@RequestScoped
public class PortalOrgView {

    @Inject
    private PublicRegister register;

    @Inject
    private PlacesView places;

    @Inject
    private HttpServletRequest request;

    private OrgRow row;

    @PostConstruct
    void load() {
        var uscc = String.valueOf(request.getAttribute(PublicAddressFilter.SUBJECT));
        row = register.find(uscc).orElseThrow(() -> new NotVisible("organization " + uscc));
    }

    public SocialOrg getOrg() {
        return row.org();
    }

    public Place getResidence() {
        return places.of(row.residence());
    }
}
