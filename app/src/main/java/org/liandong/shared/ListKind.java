package org.liandong.shared;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What a list of the product is: which columns it has, which of them it shows where nobody has chosen, by which it can be
 * sorted, and what narrows it. Pages, operations and exports of one list share it.
 *
 * @param name under which a reader's own setting is kept, such as {@code registry.org}
 * @param usual the first of them names the row and is always shown
 * @param sort the order where none is asked for
 * @param filters names of the parameters that narrow it
 */
public record ListKind<C extends Enum<C>>(
        String name, Class<C> type, List<C> usual, List<C> sortable, Sort<C> sort, List<String> filters) {

    public static final String SORT = "sort";
    public static final String COLUMNS = "columns";

    public List<C> columns() {
        return List.of(type.getEnumConstants());
    }

    /** In the order of the list, whatever the order they are asked for in; the usual ones where none are. */
    public List<C> columns(String written) {
        if (written == null || written.isBlank()) {
            return usual;
        }
        var chosen = EnumSet.of(usual.get(0));
        for (var name : written.split(",")) {
            chosen.add(columns().stream()
                    .filter(column -> column.name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new RuleViolation("shared.list.columnUnknown", name).in(COLUMNS)));
        }
        return List.copyOf(chosen);
    }

    /** What was chosen once, without columns that are no more. */
    public String knownColumns(String written) {
        var known = columns().stream().map(Enum::name).toList();
        return Arrays.stream(written.split(",")).filter(known::contains).collect(Collectors.joining(","));
    }

    public Sort<C> sort(String written) {
        if (written == null || written.isBlank()) {
            return sort;
        }
        return Sort.read(written, sortable)
                .orElseThrow(() -> new RuleViolation("shared.list.sortUnknown", written).in(SORT));
    }

    /** Whether anything narrows the list. */
    public boolean isNarrowed(UnaryOperator<String> asked) {
        return filters.stream().map(asked).anyMatch(value -> value != null && !value.isBlank());
    }

    public static String written(List<? extends Enum<?>> columns) {
        var names = new ArrayList<String>();
        columns.forEach(column -> names.add(column.name()));
        return String.join(",", names);
    }

    /** The constant of this name; null where nothing is asked for. */
    public static <E extends Enum<E>> E constant(Class<E> type, String field, String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("shared.list.valueUnknown", asked).in(field));
    }
}
