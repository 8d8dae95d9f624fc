package org.liandong.rules.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.liandong.rules.RuleColumn;
import org.liandong.rules.RuleReading;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.web.DeskLists;

/** The rules that hold in the room today. */
@Named
@RequestScoped
public class RuleListView {

    @Inject
    private RuleReading reading;

    @Inject
    private CurrentHub current;

    @Inject
    private PageView page;

    @Inject
    private DeskLists lists;

    private RuleListing shown;

    @PostConstruct
    void load() {
        lists.read(
                RuleColumn.LIST,
                "rules/list",
                list -> shown = new RuleListing(
                        reading,
                        current.required(),
                        list,
                        page.texts(),
                        rule -> page.ruleHref(rule.key(), rule.object())));
    }

    public RuleListing getShown() {
        return shown;
    }
}
