package org.liandong.deploy;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a table's comment says: whose rows these are, and what the application may do with them.
 *
 * <pre>
 * HubOwned | OrgOwned | PersonOwned          read and write, filtered by what the transaction is bound to
 * CityWide [right ...]                       read and insert, and what is listed
 * Platform [right ...]                       read, and what is listed
 * right: insert | update | delete | update(column, ...)
 * </pre>
 */
record Marker(Kind kind, Set<Right> rights) {

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

    private static final Pattern WORD = Pattern.compile("\\G\\s*([A-Za-z]+)\\s*(?:\\(([^()]*)\\))?\\s*");
    private static final Pattern COLUMN = Pattern.compile("[a-z][a-z0-9_]*");

    static Marker of(String table, String comment) {
        var words = WORD.matcher(comment);
        if (!words.find() || words.group(2) != null) throw wrong(table, comment, "it names no kind of rows");
        var kind = kind(table, comment, words.group(1));
        var rights = startingRights(kind);
        int end = words.end();
        while (words.find()) {
            if (kind.isPrivate()) throw wrong(table, comment, kind + " takes no further rights");
            add(rights, table, comment, words.group(1), words.group(2));
            end = words.end();
        }
        if (end != comment.length())
            throw wrong(table, comment, "not understood from \"" + comment.substring(end) + "\" on");
        return new Marker(kind, rights);
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
            for (var column : columns.split(",", -1)) {
                if (!COLUMN.matcher(column.strip()).matches())
                    throw wrong(table, comment, "\"" + column + "\" is no column");
                rights.add(new Right("UPDATE", column.strip()));
            }
        } else {
            throw wrong(table, comment, "\"" + verb + "\" is no right");
        }
    }

    private static Refusal wrong(String table, String comment, String why) {
        return new Refusal("Table " + table + " has the comment \"" + comment + "\": " + why
                + ". Every table's COMMENT must say HubOwned, OrgOwned, PersonOwned, CityWide or Platform, the last two"
                + " with further rights if needed, such as \"CityWide update(value)\".");
    }
}
