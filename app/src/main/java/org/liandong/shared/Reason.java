package org.liandong.shared;

import java.io.Serializable;
import java.util.List;

/**
 * Why an input is not taken as it stands. One input can have many reasons, so they are values and not thrown one by one;
 * where one alone decides, it becomes a {@link RuleViolation}. A remark is worth telling and stops nothing.
 */
public record Reason(String key, List<Object> values, String field, String source, boolean remark)
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
        return new Reason(key, values, fieldName, source, remark);
    }

    /** The same reason with its citation, such as {@code GB 32100-2015}. */
    public Reason from(String citation) {
        return new Reason(key, values, field, citation, remark);
    }

    public boolean refuses() {
        return !remark;
    }

    public RuleViolation asViolation() {
        return new RuleViolation(key, values.toArray()).in(field).from(source);
    }
}
