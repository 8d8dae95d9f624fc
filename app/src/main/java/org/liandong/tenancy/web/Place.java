package org.liandong.tenancy.web;

import org.liandong.shared.Texts;
import org.liandong.tenancy.AccentColour;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Tier;

/** A hub as a page shows it, in the page's language. */
public record Place(Hub hub, Texts texts) {

    public String name() {
        return texts.name(hub.names());
    }

    public String code() {
        return hub.code();
    }

    public String tierLabel() {
        return texts.label(hub.tier());
    }

    /** 市, 区 or 街. */
    public String tierBadge() {
        return texts.text("tenancy.badge." + hub.tier().name());
    }

    public boolean isStreet() {
        return hub.tier() == Tier.STREET;
    }

    /** The style sheet with the hub's colour; its address changes with the colour. */
    public String themeHref() {
        return "/hubs/" + hub.code() + "/theme.css?v="
                + AccentColour.of(hub.accent()).css().substring(1);
    }
}
