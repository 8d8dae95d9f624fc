package org.liandong.shared;

import java.io.Serializable;
import java.util.List;

/**
 * Why an input is not taken as it stands. One input can have many reasons, so they are values and not thrown one by one;
 * where one alone decides, it becomes a {@link RuleViolation}. A remark is worth telling and stops nothing.
 *
 * @param field the input field it speaks of, or null
 * @param from the rule it follows from, or null
 */
public record Reason(String key, List<Object> values, String field, Source from, boolean remark)
        implements Serializable {

    public static Reason of(String key, Object... values) {
        return new Reason(key, List.of(values), null, null, false);
    }

    /** Something worth telling that does not make the input wrong. */
    public static Reason remark(String key, Object... values) {
        return new Reason(key, List.of(values), null, null, true);
    }

    /** The same reason, told of one field of the input. */
    public Reason in(String fieldName) {
        return new Reason(key, values, fieldName, from, remark);
    }

    /** The same reason with its citation, such as {@code GB 32100-2015}. */
    public Reason from(String citation) {
        return from(Source.cited(citation));
    }

    /** The same reason with the rule it follows from. */
    public Reason from(Source origin) {
        return new Reason(key, values, field, origin, remark);
    }

    /** The rule's citation, or null. */
    public String source() {
        return from == null ? null : from.citation();
    }

    public boolean refuses() {
        return !remark;
    }

    public RuleViolation asViolation() {
        return new RuleViolation(key, values.toArray()).in(field).from(from);
    }
}
