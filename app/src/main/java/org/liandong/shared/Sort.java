package org.liandong.shared;

import java.util.Collection;
import java.util.Optional;

/** By what a list is sorted, and which way; written {@code NAME} or {@code -NAME}. */
public record Sort<C extends Enum<C>>(C column, boolean descending) {

    public static <C extends Enum<C>> Sort<C> up(C column) {
        return new Sort<>(column, false);
    }

    public static <C extends Enum<C>> Sort<C> down(C column) {
        return new Sort<>(column, true);
    }

    /** Empty where it is no column that a list can be sorted by. */
    public static <C extends Enum<C>> Optional<Sort<C>> read(String written, Collection<C> sortable) {
        boolean descending = written.startsWith("-");
        var name = descending ? written.substring(1) : written;
        return sortable.stream()
                .filter(column -> column.name().equals(name))
                .findFirst()
                .map(column -> new Sort<>(column, descending));
    }

    public String written() {
        return (descending ? "-" : "") + column.name();
    }

    public Sort<C> turned() {
        return new Sort<>(column, !descending);
    }
}
