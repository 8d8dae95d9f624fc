package org.liandong.shared.web;

import java.util.List;
import java.util.function.Function;

/**
 * The rows a page of a list shows, read one beyond the limit, and where the next page begins.
 *
 * @param next the mark of the last row, or null at the end of the list
 */
public record PageRows<T>(List<T> rows, String next) {

    public static <T> PageRows<T> of(List<T> read, int limit, Function<T, String> mark) {
        boolean more = read.size() > limit;
        var shown = more ? List.copyOf(read.subList(0, limit)) : read;
        return new PageRows<>(shown, more ? mark.apply(shown.get(shown.size() - 1)) : null);
    }
}
