package org.liandong.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liandong.shared.KeptView;
import org.liandong.shared.ListKind;
import org.liandong.shared.Mark;
import org.liandong.shared.NotVisible;
import org.liandong.shared.Reason;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Sort;
import org.liandong.shared.Texts;

/**
 * A list as its page shows it. What narrows and sorts it stands in the address; so do its columns, its density and its number
 * of rows, and where the address is silent the reader's own setting holds. An address with a value that does not exist is the
 * address of no page.
 */
public final class Listing<C extends Enum<C>> {

    public static final String DENSITY = "density";
    public static final String SIZE = "size";

    private static final Set<String> SETTING = Set.of(ListKind.COLUMNS, DENSITY, SIZE);
    private static final String AFTER = "after";
    private static final String DENSE = "dense";
    private static final List<Integer> SIZES = List.of(20, 50, 100);

    /**
     * The head of a column.
     *
     * @param href the list sorted by it, or null where it cannot be
     * @param sorted {@code ascending}, {@code descending} or {@code none}
     */
    public record Head(String label, String href, String sorted) {}

    /** A column that can be chosen. */
    public record ColumnChoice(String name, String label, boolean shown, boolean fixed) {}

    /** A view the reader keeps. */
    public record ViewChoice(String id, String label, String href, boolean current) {}

    private final ListKind<C> kind;
    private final HttpServletRequest request;
    private final Texts texts;
    private final String path;
    private final List<KeptView> views;
    private final Map<String, String> own;
    private final Query query;
    private final List<C> columns;
    private final Sort<C> sort;
    private final Mark after;
    private final List<Choice> chips = new ArrayList<>();
    private final Set<String> shown;
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, Head> heads = new HashMap<>();
    private Function<UnaryOperator<String>, ?> filter;

    /**
     * @param path the list's address without a query
     * @param views what the reader keeps of it
     */
    public Listing(ListKind<C> kind, String path, HttpServletRequest request, Texts texts, List<KeptView> views) {
        this.kind = kind;
        this.path = path;
        this.request = request;
        this.texts = texts;
        this.views = views;
        this.own = views.stream()
                .filter(view -> view.name().isEmpty())
                .findFirst()
                .map(view -> today(Query.read(view.query())))
                .orElse(Map.of());
        this.query = Stream.concat(kind.filters().stream(), Stream.of(ListKind.SORT, ListKind.COLUMNS, DENSITY, SIZE))
                .reduce(Query.of(path), (all, name) -> all.with(name, asked(name)), (one, other) -> other);
        try {
            this.columns = kind.columns(askedOrOwn(ListKind.COLUMNS));
            this.sort = kind.sort(asked(ListKind.SORT));
            this.after = Mark.read(asked(AFTER), sort);
            this.shown = columns.stream().map(Enum::name).collect(Collectors.toUnmodifiableSet());
        } catch (RuleViolation none) {
            throw new NotVisible("a list with " + none.key());
        }
    }

    /** What was kept once, without what the list does not have any more: a column, an order, a filter or one of its values. */
    private Map<String, String> today(Map<String, String> kept) {
        var known = new LinkedHashMap<>(kept);
        known.keySet()
                .removeIf(name ->
                        !kind.filters().contains(name) && !SETTING.contains(name) && !name.equals(ListKind.SORT));
        known.computeIfPresent(ListKind.COLUMNS, (name, columns) -> kind.knownColumns(columns));
        leaveOut(known, () -> kind.sort(known.get(ListKind.SORT)));
        if (filter != null) {
            leaveOut(known, () -> filter.apply(known::get));
        }
        return known;
    }

    /** Takes away what is refused, until nothing is. */
    private static void leaveOut(Map<String, String> values, Runnable read) {
        boolean changed = true;
        while (changed) {
            try {
                read.run();
                changed = false;
            } catch (RuleViolation gone) {
                changed = values.keySet()
                        .removeAll(gone.reasons().stream().map(Reason::field).collect(Collectors.toSet()));
            }
        }
    }

    /** A query of a list without what the reader's own setting says. */
    public static String withoutSetting(String query) {
        var kept = Query.of("");
        for (var parameter : Query.read(query).entrySet()) {
            if (!SETTING.contains(parameter.getKey())) {
                kept = kept.with(parameter.getKey(), parameter.getValue());
            }
        }
        return kept.written();
    }

    /** The value of a parameter of the address, or null. */
    public String asked(String name) {
        var value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    private String askedOrOwn(String name) {
        return Optional.ofNullable(asked(name)).orElse(own.get(name));
    }

    /** The name under which the reader's own setting is kept. */
    public String getName() {
        return kind.name();
    }

    public Sort<C> sort() {
        return sort;
    }

    /** Behind which row the page begins, or null. */
    public Mark after() {
        return after;
    }

    /** How many rows a page has. */
    public int size() {
        var asked = askedOrOwn(SIZE);
        return SIZES.stream()
                .filter(size -> size.toString().equals(asked))
                .findFirst()
                .orElse(SIZES.get(0));
    }

    /** What of what was read, one row beyond the size, is shown, and where the list goes on. */
    public <T> PageRows<T> page(List<T> read, Function<T, Mark> mark) {
        return PageRows.of(read, size(), row -> mark.apply(row).written());
    }

    public boolean isNarrowed() {
        return kind.isNarrowed(this::asked);
    }

    public boolean isDense() {
        return DENSE.equals(askedOrOwn(DENSITY));
    }

    public String getTableClass() {
        return isDense() ? "ld-table-dense" : "";
    }

    public boolean shows(String column) {
        return shown.contains(column);
    }

    public List<C> columns() {
        return columns;
    }

    public String label(String column) {
        return labels.computeIfAbsent(column, name -> texts.label(Enum.valueOf(kind.type(), name)));
    }

    public Head head(String name) {
        return heads.computeIfAbsent(name, column -> headOf(Enum.valueOf(kind.type(), column)));
    }

    private Head headOf(C column) {
        if (!kind.sortable().contains(column)) {
            return new Head(texts.label(column), null, "none");
        }
        boolean sorted = sort.column() == column;
        var next = sorted ? sort.turned() : first(column);
        return new Head(texts.label(column), sortedBy(next), sorted ? way(sort) : "none");
    }

    /** A column that the list is sorted by at first is sorted the same way when it is chosen again. */
    private Sort<C> first(C column) {
        return kind.sort().column() == column ? kind.sort() : Sort.up(column);
    }

    private static String way(Sort<?> sort) {
        return sort.descending() ? "descending" : "ascending";
    }

    private String sortedBy(Sort<C> order) {
        return query.with(ListKind.SORT, order.equals(kind.sort()) ? null : order.written())
                .href();
    }

    /** What the heads say, for a phone, where there are none. */
    public List<Choice> getSorts() {
        return kind.sortable().stream()
                .flatMap(column -> Stream.of(Sort.up(column), Sort.down(column)))
                .map(order -> new Choice(
                        texts.text("shared.list." + way(order), texts.label(order.column())),
                        sortedBy(order),
                        order.equals(sort)))
                .toList();
    }

    public List<ColumnChoice> getColumnChoices() {
        return kind.columns().stream()
                .map(column -> new ColumnChoice(
                        column.name(),
                        texts.label(column),
                        columns.contains(column),
                        column == kind.usual().get(0)))
                .toList();
    }

    public List<Choice> getSizes() {
        return SIZES.stream()
                .map(size -> new Choice(size.toString(), query.with(SIZE, size).href(), size == size()))
                .toList();
    }

    /** The views with a name. */
    public List<ViewChoice> getViews() {
        return views.stream()
                .filter(view -> !view.name().isEmpty())
                .map(this::choice)
                .toList();
    }

    private ViewChoice choice(KeptView view) {
        var kept = Query.of(path);
        for (var parameter : today(Query.read(view.query())).entrySet()) {
            kept = kept.with(parameter.getKey(), parameter.getValue());
        }
        return new ViewChoice(
                view.id(), view.name(), kept.href(), kept.written().equals(query.written()));
    }

    /** The list as it is shown, as a view keeps it. */
    public String getViewQuery() {
        return query.written();
    }

    /** The list as it stands open without a condition. */
    public String getPath() {
        return path;
    }

    /** The list as it is, from its first row. */
    public String getHref() {
        return query.href();
    }

    /** Everything that an export of exactly this list has to know. */
    public String getExportQuery() {
        return query.with(ListKind.COLUMNS, ListKind.written(columns))
                .with(SIZE, null)
                .with(DENSITY, null)
                .written();
    }

    /** Says above the table that a condition holds, and how to be rid of it. */
    public void chip(String parameter, String name, String value) {
        if (value != null) {
            chips.add(new Choice(
                    texts.text("shared.list.condition", name, value),
                    query.with(parameter, null).href(),
                    true));
        }
    }

    public List<Choice> getChips() {
        return chips;
    }

    /**
     * What narrows the list, read from the address.
     *
     * @param read refuses a value that does not exist
     */
    public <F> F filter(Function<UnaryOperator<String>, F> read) {
        filter = read;
        try {
            return read.apply(this::asked);
        } catch (RuleViolation none) {
            throw new NotVisible("a list with " + none.key());
        }
    }

    /** Says above the table that one of the constants is chosen. */
    public void chip(String parameter, String name, Enum<?> chosen) {
        chip(parameter, name, chosen == null ? null : texts.label(chosen));
    }

    /** What a filter can be set to, first of all nothing. */
    public List<Choice> choices(String parameter, Collection<? extends Enum<?>> constants) {
        var chosen = asked(parameter);
        var all = new Choice(texts.text("shared.list.all"), with(parameter, null), chosen == null);
        return Stream.concat(
                        Stream.of(all),
                        constants.stream()
                                .map(constant -> new Choice(
                                        texts.label(constant),
                                        with(parameter, constant.name()),
                                        constant.name().equals(chosen))))
                .toList();
    }

    /** A filter that is set or not, such as those whose time is over in place of the others. */
    public List<Choice> either(String parameter, String otherwise, String set) {
        boolean chosen = asked(parameter) != null;
        return List.of(
                new Choice(otherwise, with(parameter, null), !chosen), new Choice(set, with(parameter, "1"), chosen));
    }

    /** The same list with another value of a filter. */
    public String with(String parameter, Object value) {
        return query.with(parameter, value).href();
    }

    /** What a form of the page that asks for some parameters itself must keep. */
    public List<Query.Parameter> without(String... parameters) {
        return Stream.of(parameters)
                .reduce(query, (rest, name) -> rest.with(name, null), (one, other) -> other)
                .without("");
    }

    /** What a form that acts on the rows shown must send along, so that it finds the same ones. */
    public List<Query.Parameter> getPosition() {
        return query.with(AFTER, asked(AFTER)).without("");
    }

    /** The next page, or null at the end. */
    public String next(String mark) {
        return mark == null ? null : query.with(AFTER, mark).href();
    }

    /** The first page, or null on it. */
    public String getFirst() {
        return after == null ? null : query.href();
    }
}
