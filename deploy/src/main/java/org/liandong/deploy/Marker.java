package org.liandong.deploy;

import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a table's comment says: whose rows these are, and what the application may do with them.
 *
 * <pre>
 * HubOwned | OrgOwned | PersonOwned          read and write, filtered by what the transaction is bound to
 * CityWide [within(column, ...)] [right ...] read and insert, and what is listed; within: only rows in one of whose
 *                                            columns the bound hub stands, also what is written
 * Platform [right ...]                       read, and what is listed
 * right: insert | update | delete | update(column, ...)
 * </pre>
 */
record Marker(Kind kind, List<String> within, Set<Right> rights) {

    enum Kind {
        HubOwned("tenant_id", "bound_hub"),
        OrgOwned("org_uscc", "bound_org"),
        PersonOwned("account_id", "bound_account"),
        CityWide(null, null),
        Platform(null, null);

        final String column;
        final String function;

        Kind(String column, String function) {
            this.column = column;
            this.function = function;
        }

        boolean isPrivate() {
            return column != null;
        }
    }

    private static final String WITHIN = "within";

    private static final Pattern WORD = Pattern.compile("\\G\\s*([A-Za-z]+)\\s*(?:\\(([^()]*)\\))?\\s*");
    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]*");

    static Marker of(String table, String comment) {
        var words = WORD.matcher(comment);
        if (!words.find() || words.group(2) != null) throw wrong(table, comment, "it names no kind of rows");
        var kind = kind(table, comment, words.group(1));
        var rights = startingRights(kind);
        List<String> within = List.of();
        int end = words.end();
        while (words.find()) {
            if (kind.isPrivate()) throw wrong(table, comment, kind + " takes no further rights");
            if (words.group(1).equals(WITHIN)) {
                if (kind != Kind.CityWide || !within.isEmpty() || words.group(2) == null)
                    throw wrong(table, comment, "within(column, ...) is said once, of CityWide rows");
                within = columns(table, comment, words.group(2));
            } else {
                add(rights, table, comment, words.group(1), words.group(2));
            }
            end = words.end();
        }
        if (end != comment.length())
            throw wrong(table, comment, "not understood from \"" + comment.substring(end) + "\" on");
        return new Marker(kind, within, rights);
    }

    private static Kind kind(String table, String comment, String word) {
        for (var kind : EnumSet.allOf(Kind.class)) if (kind.name().equals(word)) return kind;
        throw wrong(table, comment, "it names no kind of rows");
    }

    private static Set<Right> startingRights(Kind kind) {
        var rights = new TreeSet<Right>();
        rights.add(new Right("SELECT"));
        if (kind != Kind.Platform) rights.add(new Right("INSERT"));
        if (kind.isPrivate()) {
            rights.add(new Right("UPDATE"));
            rights.add(new Right("DELETE"));
        }
        return rights;
    }

    private static void add(Set<Right> rights, String table, String comment, String verb, String columns) {
        if (columns == null && Set.of("insert", "update", "delete").contains(verb)) {
            rights.add(new Right(verb.toUpperCase()));
        } else if (columns != null && verb.equals("update")) {
            columns(table, comment, columns).forEach(column -> rights.add(new Right("UPDATE", column)));
        } else {
            throw wrong(table, comment, "\"" + verb + "\" is no right");
        }
    }

    private static List<String> columns(String table, String comment, String listed) {
        var columns = Stream.of(listed.split(",", -1)).map(String::strip).toList();
        for (var column : columns)
            if (!COLUMN.matcher(column).matches()) throw wrong(table, comment, "\"" + column + "\" is no column");
        return columns;
    }

    /** Whether the view shows only some of the rows, and takes no others. */
    boolean isFiltered() {
        return kind.isPrivate() || !within.isEmpty();
    }

    /** The columns by which it does. */
    List<String> filteredBy() {
        return kind.isPrivate() ? List.of(kind.column) : within;
    }

    /** @param column how a column is to be written */
    String filter(UnaryOperator<String> column) {
        return kind.isPrivate()
                ? column.apply(kind.column) + " = " + Views.SCHEMA + "." + kind.function + "()"
                : Views.SCHEMA + ".bound_hub() in ("
                        + within.stream().map(column).collect(joining(", ")) + ")";
    }

    private static Refusal wrong(String table, String comment, String why) {
        return new Refusal("Table " + table + " has the comment \"" + comment + "\": " + why
                + ". Every table's COMMENT must say HubOwned, OrgOwned, PersonOwned, CityWide or Platform, the last two"
                + " with further rights if needed, such as \"CityWide update(value)\", and CityWide with the columns that"
                + " narrow it, such as \"CityWide within(city_id, district_id)\".");
    }
}
