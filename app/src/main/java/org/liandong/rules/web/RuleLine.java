package org.liandong.rules.web;

import java.util.Map;
import org.liandong.rules.RuleRow;
import org.liandong.rules.RuleState;
import org.liandong.shared.Texts;

/**
 * A row of the rule table in the words of a page.
 *
 * @param href the page of its rule
 * @param kind the colour of its state
 */
public record RuleLine(
        RuleRow row, String href, String name, String value, String source, String whose, String kind, String state) {

    private static final Map<RuleState, String> COLOURS = Map.of(
            RuleState.HOLDS, "green",
            RuleState.COMING, "blue",
            RuleState.OVERRIDDEN, "amber",
            RuleState.ENDED, "grey",
            RuleState.CORRECTED, "grey");

    static RuleLine of(RuleRow row, String href, Texts texts) {
        return new RuleLine(
                row,
                href,
                row.name(texts),
                row.value(texts),
                row.source(texts),
                row.whose(texts),
                COLOURS.get(row.state()),
                texts.label(row.state()));
    }
}
