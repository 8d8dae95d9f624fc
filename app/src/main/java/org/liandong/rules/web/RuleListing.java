package org.liandong.rules.web;

import java.util.List;
import java.util.function.Function;
import org.liandong.rules.Rule;
import org.liandong.rules.RuleColumn;
import org.liandong.rules.RuleReading;
import org.liandong.rules.RuleRow;
import org.liandong.shared.Texts;
import org.liandong.shared.web.Listing;
import org.liandong.shared.web.Notation;
import org.liandong.shared.web.PageRows;
import org.liandong.tenancy.Hub;

/** What holds at a hub today, as the list of a room and the public one show it. */
public final class RuleListing {

    private final Listing<RuleColumn> list;
    private final Texts texts;
    private final Function<Rule, String> href;
    private final String text;
    private final PageRows<RuleRow> rows;
    private final int count;

    /** @param href the page of a rule */
    RuleListing(RuleReading reading, Hub hub, Listing<RuleColumn> list, Texts texts, Function<Rule, String> href) {
        this.list = list;
        this.texts = texts;
        this.href = href;
        text = list.asked("q");
        list.chip("q", texts.text("rules.rule.find"), text);
        var found = reading.matching(hub, text);
        rows = list.page(
                RuleReading.page(found, list.sort(), list.after(), list.size() + 1), row -> row.mark(list.sort()));
        count = found.size();
    }

    public Listing<RuleColumn> getList() {
        return list;
    }

    public String getText() {
        return text;
    }

    public List<RuleLine> getRows() {
        return rows.rows().stream()
                .map(row -> RuleLine.of(row, href.apply(row.rule()), texts))
                .toList();
    }

    public String getNextHref() {
        return list.next(rows.next());
    }

    public String getCountText() {
        return texts.text("rules.rule.count", Notation.count(count));
    }
}
