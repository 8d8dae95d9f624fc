package org.liandong.registry.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.liandong.registry.OrgFilter;
import org.liandong.registry.OrgMark;
import org.liandong.registry.OrgStatus;
import org.liandong.registry.OrgType;
import org.liandong.registry.Standing;
import org.liandong.shared.NotVisible;
import org.liandong.shared.Texts;
import org.liandong.shared.web.Choice;
import org.liandong.shared.web.Query;

/**
 * What the address of a list of organizations asks for, and the addresses of the same list asked otherwise. An address with
 * a value that does not exist is the address of no page.
 */
public final class OrgSearch {

    private static final List<Integer> SIZES = List.of(20, 50, 100);

    private final HttpServletRequest request;
    private final Texts texts;
    private final Query query;

    /** @param path the list's address without a query */
    public OrgSearch(String path, HttpServletRequest request, Texts texts) {
        this.request = request;
        this.texts = texts;
        this.query = Stream.of("q", "type", "status", "standing", "hub", "size")
                .reduce(Query.of(path), (all, name) -> all.with(name, parameter(name)), (one, other) -> other);
    }

    public OrgFilter filter() {
        return new OrgFilter(
                text(),
                constant("type", OrgType.class),
                parameter("hub"),
                constant("status", OrgStatus.class),
                constant("standing", Standing.class));
    }

    /** What was typed, or null. */
    public String text() {
        return parameter("q");
    }

    /** Behind which row the page begins, or null. */
    public OrgMark after() {
        return OrgMark.read(parameter("after"));
    }

    /** How many rows a page has. */
    public int size() {
        return Optional.ofNullable(parameter("size"))
                .flatMap(asked -> SIZES.stream()
                        .filter(size -> size.toString().equals(asked))
                        .findFirst())
                .orElse(SIZES.get(0));
    }

    /** Whether anything narrows the list. */
    public boolean isNarrowed() {
        return !filter().equals(OrgFilter.ALL);
    }

    public List<Choice> types() {
        return choices("type", OrgType.values());
    }

    public List<Choice> statuses() {
        return choices("status", OrgStatus.values());
    }

    public List<Choice> standings() {
        return choices("standing", Standing.values());
    }

    public List<Choice> sizes() {
        return SIZES.stream()
                .map(size ->
                        new Choice(size.toString(), query.with("size", size).href(), size == size()))
                .toList();
    }

    /** One choice more than there are constants: the one that leaves it open comes first. */
    private List<Choice> choices(String name, Enum<?>... constants) {
        var chosen = parameter(name);
        var all = new Choice(
                texts.text("registry.org.list.all"), query.with(name, null).href(), chosen == null);
        return Stream.concat(
                        Stream.of(all),
                        Arrays.stream(constants)
                                .map(constant -> new Choice(
                                        texts.label(constant),
                                        query.with(name, constant.name()).href(),
                                        constant.name().equals(chosen))))
                .toList();
    }

    /** The list in another place. */
    public Choice hub(String code, String label) {
        return new Choice(label, query.with("hub", code).href(), Objects.equals(code, parameter("hub")));
    }

    /** What the search form must keep. */
    public List<Query.Parameter> kept() {
        return query.without("q");
    }

    public String href() {
        return query.href();
    }

    /** The next page, or null at the end. */
    public String next(String mark) {
        return mark == null ? null : query.with("after", mark).href();
    }

    /** The first page, or null on it. */
    public String first() {
        return parameter("after") == null ? null : query.href();
    }

    private <E extends Enum<E>> E constant(String name, Class<E> type) {
        var asked = parameter(name);
        if (asked == null) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(asked))
                .findFirst()
                .orElseThrow(() -> new NotVisible("a list of " + name + " " + asked));
    }

    private String parameter(String name) {
        var value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
