package org.liandong.rules.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.liandong.rules.RuleReading;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.CurrentHub;

/** One rule as it is read in the room. */
@Named
@RequestScoped
public class RuleView {

    @Inject
    private RuleReading reading;

    @Inject
    private CurrentHub current;

    @Inject
    private PageView page;

    @Inject
    private HttpServletRequest request;

    private RuleStory rule;

    @PostConstruct
    void load() {
        rule = RuleStory.read(
                reading, current.required(), request.getParameter("key"), request.getParameter("object"), page.texts());
    }

    public RuleStory getRule() {
        return rule;
    }
}
