package org.liandong.shared;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Where a page of a list ended: at which value of what the list is sorted by, and at which row of those that have the same.
 *
 * @param sort the order the list had, as {@link Sort#written}
 * @param key of the row, which no other has
 * @param value of the column the list is sorted by, or null
 */
public record Mark(String sort, String key, String value) {

    private static final String BETWEEN = "\n";

    public static Mark of(Sort<?> sort, String key, Object value) {
        return new Mark(sort.written(), key, value == null ? null : value.toString());
    }

    /** As an opaque value for an address. */
    public String written() {
        var text = sort + BETWEEN + key + (value == null ? "" : BETWEEN + value);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * @param sort the order the list has now: a place in another one says nothing
     * @return null where nothing was written
     */
    public static Mark read(String written, Sort<?> sort) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            var parts = text.split(BETWEEN, 3);
            if (parts.length < 2 || !parts[0].equals(sort.written())) {
                throw unknown();
            }
            return new Mark(parts[0], parts[1], parts.length == 3 ? parts[2] : null);
        } catch (IllegalArgumentException notOurs) {
            throw unknown();
        }
    }

    public static RuleViolation unknown() {
        return new RuleViolation("shared.list.markUnknown").in("after");
    }
}
