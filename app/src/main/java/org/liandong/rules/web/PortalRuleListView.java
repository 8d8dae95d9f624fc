package org.liandong.rules.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.liandong.rules.RuleColumn;
import org.liandong.rules.RuleReading;
import org.liandong.shared.web.Listing;
import org.liandong.shared.web.PageView;

/** The rules that hold today in the city, or at the hub that the address names. */
@Named
@RequestScoped
public class PortalRuleListView {

    @Inject
    private RuleReading reading;

    @Inject
    private PortalRules rules;

    @Inject
    private PageView page;

    @Inject
    private HttpServletRequest request;

    private RuleListing shown;

    @PostConstruct
    void load() {
        var texts = page.texts();
        var list = new Listing<>(RuleColumn.PUBLIC_LIST, page.href("/rules"), request, texts, List.of());
        rules.asked().ifPresent(hub -> list.chip("hub", texts.label(RuleColumn.WHOSE), rules.name(hub)));
        shown = new RuleListing(reading, rules.hub(), list, texts, rules::href);
    }

    public RuleListing getShown() {
        return shown;
    }
}
