package org.liandong.audit;

import java.util.Objects;

/** One field of an object, before and after; null where there was or is nothing. */
public record Change(String field, String before, String after) {

    public Change {
        Objects.requireNonNull(field);
    }

    /** A field of something that has just come into being. */
    public static Change to(String field, Object after) {
        return of(field, null, after);
    }

    public static Change of(String field, Object before, Object after) {
        return new Change(field, text(before), text(after));
    }

    public boolean isReal() {
        return !Objects.equals(before, after);
    }

    private static String text(Object value) {
        if (value == null) {
            return null;
        }
        return value instanceof Enum<?> constant ? constant.name() : value.toString();
    }
}
