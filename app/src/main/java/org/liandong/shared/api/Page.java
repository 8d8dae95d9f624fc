package org.liandong.shared.api;

import java.util.List;
import java.util.function.Function;
import org.liandong.shared.Ids;
import org.liandong.shared.Mark;

/**
 * A page of a list: {@code next} is an opaque value for {@code ?after=}, absent at the end.
 *
 * @param items at most 200
 */
public record Page<T>(List<T> items, String next) {

    /** The largest page a caller may ask for. */
    public static final int MOST = 200;

    private static final int USUAL = 50;

    /** A page of rows read one beyond the limit: the extra row says that there are more. */
    public static <R, T> Page<T> of(List<R> rows, int limit, Function<R, T> item, Function<R, String> mark) {
        boolean more = rows.size() > limit;
        var shown = more ? rows.subList(0, limit) : rows;
        return new Page<>(shown.stream().map(item).toList(), more ? mark.apply(shown.get(shown.size() - 1)) : null);
    }

    /** What the caller asked for; 50 where he did not. */
    public static int limit(Integer asked) {
        return asked == null ? USUAL : asked;
    }

    static boolean isLimit(int asked) {
        return asked >= 1 && asked <= MOST;
    }

    /** The place in a list whose pages begin behind an id; null for its first page. */
    public static Long after(String mark) {
        return mark == null || mark.isBlank() ? null : Ids.read(mark).orElseThrow(Mark::unknown);
    }
}
