package org.liandong.access;

import java.util.ArrayList;
import java.util.List;
import org.liandong.shared.Reason;
import org.liandong.shared.RuleViolation;

/** What is wrong with an input, gathered so that all of it is told at once. */
class Faults {

    private final List<Reason> found = new ArrayList<>();

    /** @return whether it holds, for what can be asked only then */
    boolean unless(boolean holds, String field, String key, Object... values) {
        if (!holds) {
            found.add(Reason.of(key, values).in(field));
        }
        return holds;
    }

    /** Refuses with all of them, where there are any. */
    void refuse() {
        RuleViolation.requireNone(found);
    }
}
