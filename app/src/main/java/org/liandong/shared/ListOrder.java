package org.liandong.shared;

import java.time.DateTimeException;
import java.util.Map;
import java.util.function.Function;

/**
 * The order of a list in the words of the database: by one field, and by the row's key where it is the same, both the same
 * way, so that an index can be read from either end.
 *
 * @param field what is sorted by, the key itself or another field
 * @param mayBeNull whether rows need not have a value; the database puts those without before all others
 * @param value reads the field's value from a mark
 * @param keyValue reads the key from a mark
 */
public record ListOrder(
        Sort<?> sort,
        String field,
        String key,
        boolean mayBeNull,
        Function<String, ?> value,
        Function<String, ?> keyValue) {

    /** By the key alone. */
    public static ListOrder byKey(Sort<?> sort, String key, Function<String, ?> keyValue) {
        return new ListOrder(sort, key, key, false, keyValue, keyValue);
    }

    public String by() {
        var way = sort.descending() ? " desc" : "";
        return " order by " + (field.equals(key) ? "" : field + way + ", ") + key + way;
    }

    /** The condition that only what stands behind the mark fulfils, to be added to others; empty where there is no mark. */
    public String behind(Mark mark, Map<String, Object> values) {
        if (mark == null) {
            return "";
        }
        values.put("afterKey", read(mark.key(), keyValue));
        var beyond = sort.descending() ? " < " : " > ";
        var behindKey = key + beyond + ":afterKey";
        if (field.equals(key)) {
            return " and " + behindKey;
        }
        if (mark.value() == null) {
            return " and " + behindNothing(behindKey);
        }
        values.put("after", read(mark.value(), value));
        return " and (" + field + beyond + ":after or (" + field + " = :after and " + behindKey + ")"
                + (mayBeNull && sort.descending() ? " or " + field + " is null" : "") + ")";
    }

    private String behindNothing(String behindKey) {
        if (!mayBeNull) {
            throw Mark.unknown();
        }
        var same = "(" + field + " is null and " + behindKey + ")";
        return sort.descending() ? same : "(" + field + " is not null or " + same + ")";
    }

    private static Object read(String written, Function<String, ?> reader) {
        try {
            return reader.apply(written);
        } catch (DateTimeException | NumberFormatException notOurs) {
            throw Mark.unknown();
        }
    }
}
