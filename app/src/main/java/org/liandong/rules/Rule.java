package org.liandong.rules;

import java.io.Serializable;
import java.time.LocalDate;
import org.liandong.shared.Source;

/**
 * One row of the rule table. {@code object} is what the rule speaks of when a key has several rows that hold together (a
 * division code, a type of organization); it is empty for a rule that has one value.
 *
 * @param jurisdiction {@code CN} or the code of the division where the rule holds, with all that lies below it
 * @param from the first day it holds
 * @param to the last day it holds, or null
 */
public record Rule(
        String key,
        String object,
        String value,
        LocalDate from,
        LocalDate to,
        String jurisdiction,
        String citation,
        String basis)
        implements Serializable {

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    public int number() {
        return Integer.parseInt(value);
    }

    /** Where it is set, for what it refuses. */
    public Source source() {
        return new Source(citation, key, object);
    }
}
