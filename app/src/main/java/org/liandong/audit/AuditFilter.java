package org.liandong.audit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.UnaryOperator;
import org.liandong.shared.IsoDay;
import org.liandong.shared.RuleViolation;

/**
 * Which steps of the log are read; null in any field leaves it open.
 *
 * @param actor an actor as the steps show it, or part of a person's name
 * @param hub code of the hub in whose room, or below it, it was done
 * @param from the first day
 * @param to the last day
 */
public record AuditFilter(
        String actor, String objectType, String object, String hub, String action, LocalDate from, LocalDate to) {

    public static final AuditFilter ALL = new AuditFilter(null, null, null, null, null, null, null);

    /** Whether the first day is after the last, so that nothing can be found. */
    public boolean isBackward() {
        return from != null && to != null && from.isAfter(to);
    }

    /** @param asked the value of a parameter, or null */
    public static AuditFilter read(UnaryOperator<String> asked) {
        return new AuditFilter(
                given(asked.apply("actor")),
                given(asked.apply("objectType")),
                given(asked.apply("object")),
                given(asked.apply("hub")),
                given(asked.apply("action")),
                day("from", given(asked.apply("from"))),
                day("to", given(asked.apply("to"))));
    }

    private static LocalDate day(String field, String written) {
        try {
            return written == null ? null : IsoDay.read(written);
        } catch (DateTimeException none) {
            throw new RuleViolation("audit.filter.dayUnknown", written).in(field);
        }
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
