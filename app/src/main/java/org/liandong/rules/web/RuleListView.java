package org.liandong.rules.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.liandong.rules.RuleColumn;
import org.liandong.rules.RuleReading;
import org.liandong.rules.RuleRow;
import org.liandong.shared.web.Listing;
import org.liandong.shared.web.Notation;
import org.liandong.shared.web.PageRows;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.web.DeskLists;

/** The rules that hold in the room today. */
@Named
@RequestScoped
public class RuleListView {

    /** A rule in the words of the page. */
    public record Line(RuleRow row, String name, String value, String source, String whose) {}

    @Inject
    private RuleReading reading;

    @Inject
    private CurrentHub current;

    @Inject
    private PageView page;

    @Inject
    private DeskLists lists;

    private Listing<RuleColumn> list;
    private String text;
    private PageRows<RuleRow> rows;
    private int count;

    @PostConstruct
    void load() {
        lists.read(RuleColumn.LIST, "rules/list", this::load);
    }

    private void load(Listing<RuleColumn> asked) {
        list = asked;
        text = list.asked("q");
        list.chip("q", page.texts().text("rules.rule.find"), text);
        var found = reading.matching(current.required(), text);
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

    public List<Line> getRows() {
        var texts = page.texts();
        return rows.rows().stream()
                .map(row -> new Line(row, row.name(texts), row.value(texts), row.source(texts), row.whose(texts)))
                .toList();
    }

    public String getNextHref() {
        return list.next(rows.next());
    }

    public String getCountText() {
        return page.texts().text("rules.rule.count", Notation.count(count));
    }
}
