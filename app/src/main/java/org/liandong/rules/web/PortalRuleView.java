package org.liandong.rules.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.liandong.rules.RuleReading;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.web.PublicAddressFilter;

/** One rule as everybody reads it. */
@Named
@RequestScoped
public class PortalRuleView {

    @Inject
    private RuleReading reading;

    @Inject
    private PortalRules rules;

    @Inject
    private PageView page;

    @Inject
    private HttpServletRequest request;

    private RuleStory rule;

    @PostConstruct
    void load() {
        var key = String.valueOf(request.getAttribute(PublicAddressFilter.SUBJECT));
        rule = RuleStory.read(reading, rules.hub(), key, request.getParameter("object"), page.texts());
    }

    public RuleStory getRule() {
        return rule;
    }

    public String getListHref() {
        return rules.listHref();
    }

    /** The hub at which it is read, where the address names one. */
    public String getWhere() {
        return rules.asked().map(rules::name).orElse(null);
    }
}
