package org.liandong.rules.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.liandong.rules.Rule;
import org.liandong.shared.NotVisible;
import org.liandong.shared.web.PageView;
import org.liandong.shared.web.Query;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.web.PlacesView;

/** Where the public pages read the rules: in the city, or at the hub that {@code ?hub=} names. */
@RequestScoped
class PortalRules {

    @Inject
    private Hubs hubs;

    @Inject
    private PlacesView places;

    @Inject
    private PageView page;

    @Inject
    private HttpServletRequest request;

    private Optional<Hub> asked;

    /** The hub that the address names, where it names one. */
    Optional<Hub> asked() {
        if (asked == null) {
            asked = Optional.ofNullable(request.getParameter("hub"))
                    .filter(code -> !code.isBlank())
                    .map(code -> hubs.named(code.strip()).orElseThrow(() -> new NotVisible("hub " + code)));
        }
        return asked;
    }

    Hub hub() {
        return asked().orElseGet(hubs::city);
    }

    String name(Hub hub) {
        return places.of(hub).name();
    }

    /** The public page of a rule at the same hub. */
    String href(Rule rule) {
        return here(page.ruleHref(rule.key(), rule.object()));
    }

    /** The list at the same hub. */
    String listHref() {
        return here(page.href("/rules"));
    }

    private String here(String href) {
        return Query.of(href).with("hub", asked().map(Hub::code).orElse(null)).href();
    }
}
