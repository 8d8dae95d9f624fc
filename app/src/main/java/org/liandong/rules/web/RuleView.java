package org.liandong.rules.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.liandong.rules.RuleReading;
import org.liandong.rules.RuleRow;
import org.liandong.rules.RuleState;
import org.liandong.shared.NotVisible;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.CurrentHub;

/** One rule: what it says here today, and what it has said and will say. */
@Named
@RequestScoped
public class RuleView {

    private static final Map<RuleState, String> COLOURS = Map.of(
            RuleState.HOLDS, "green",
            RuleState.COMING, "blue",
            RuleState.OVERRIDDEN, "amber",
            RuleState.ENDED, "grey",
            RuleState.CORRECTED, "grey");

    /** A value in the words of the page. */
    public record Line(RuleRow row, String value, String source, String whose, String kind, String state) {}

    @Inject
    private RuleReading reading;

    @Inject
    private CurrentHub current;

    @Inject
    private PageView page;

    @Inject
    private HttpServletRequest request;

    private List<RuleRow> rows;

    @PostConstruct
    void load() {
        var key = request.getParameter("key");
        var object = request.getParameter("object");
        rows = key == null ? List.of() : reading.history(current.required(), key, object == null ? "" : object);
        if (rows.isEmpty()) {
            throw new NotVisible("rule " + key);
        }
    }

    public String getTitle() {
        return rows.get(0).name(page.texts());
    }

    public String getKey() {
        return rows.get(0).rule().key();
    }

    /** What holds today; null where nothing does. */
    public Line getHolds() {
        return rows.stream()
                .filter(row -> row.state() == RuleState.HOLDS)
                .findFirst()
                .map(this::line)
                .orElse(null);
    }

    public List<Line> getRows() {
        return rows.stream().map(this::line).toList();
    }

    private Line line(RuleRow row) {
        var texts = page.texts();
        return new Line(
                row,
                row.value(texts),
                row.source(texts),
                row.whose(texts),
                COLOURS.get(row.state()),
                texts.label(row.state()));
    }
}
