package org.liandong.rules.web;

import java.util.List;
import java.util.Optional;
import org.liandong.rules.RuleReading;
import org.liandong.rules.RuleState;
import org.liandong.shared.NotVisible;
import org.liandong.shared.Texts;
import org.liandong.tenancy.Hub;

/** One rule, as the page of a room and the public one show it: what it says today, what it has said and will say. */
public final class RuleStory {

    private final String key;
    private final List<RuleLine> rows;

    private RuleStory(String key, List<RuleLine> rows) {
        this.key = key;
        this.rows = rows;
    }

    /** @param object what it speaks of, null where the key has one value */
    static RuleStory read(RuleReading reading, Hub hub, String key, String object, Texts texts) {
        var rows = key == null ? List.<RuleLine>of() : lines(reading, hub, key, object, texts);
        if (rows.isEmpty()) {
            throw new NotVisible("rule " + key);
        }
        return new RuleStory(key, rows);
    }

    private static List<RuleLine> lines(RuleReading reading, Hub hub, String key, String object, Texts texts) {
        return reading.history(hub, key, Optional.ofNullable(object).orElse("")).stream()
                .map(row -> RuleLine.of(row, null, texts))
                .toList();
    }

    public String getTitle() {
        return rows.get(0).name();
    }

    public String getKey() {
        return key;
    }

    /** What holds today; null where nothing does. */
    public RuleLine getHolds() {
        return rows.stream()
                .filter(line -> line.row().state() == RuleState.HOLDS)
                .findFirst()
                .orElse(null);
    }

    public List<RuleLine> getRows() {
        return rows;
    }
}
