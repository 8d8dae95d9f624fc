package org.liandong.registry.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.liandong.registry.OrgRow;
import org.liandong.registry.PublicRegister;
import org.liandong.registry.SocialOrg;
import org.liandong.shared.NotVisible;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.web.Place;
import org.liandong.tenancy.web.PlacesView;

/** The home of an organization's people: what the register says of it. */
@Named
@RequestScoped
public class OrgHomeView {

    @Inject
    private PublicRegister register;

    @Inject
    private CurrentHub current;

    @Inject
    private PlacesView places;

    private OrgRow row;

    @PostConstruct
    void load() {
        var uscc = current.org().orElseThrow(() -> new NotVisible("no organization's room"));
        row = register.find(uscc).orElseThrow(() -> new NotVisible("organization " + uscc));
    }

    public SocialOrg getOrg() {
        return row.org();
    }

    public Place getResidence() {
        return places.of(row.residence());
    }
}
