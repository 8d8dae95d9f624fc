package org.liandong.tenancy;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.liandong.shared.Public;

/**
 * Refuses to start on a database that would lose or confuse data, that is not migrated, or whose walls the application's
 * user could climb. Comes before anything else reads or writes.
 */
@ApplicationScoped
@Public("the machine, at start")
class DatabaseCheck {

    static final String COLLATION = "utf8mb4_unicode_520_ci";

    @Inject
    private Sql sql;

    @ActivateRequestContext
    @Transactional
    void start(@Observes @Priority(1) Startup startup) {
        check(sql);
    }

    static void check(Sql sql) {
        requireFractions(sql);
        requireCollation(sql);
        requireFunctions(sql);
        requireNoTables(sql);
        requireRights(sql);
    }

    /** The driver cuts the milliseconds off when it takes the server for an old one (seen with MariaDB 10.11). */
    private static void requireFractions(Sql sql) {
        String back = value(
                sql, "select date_format(cast(? as datetime(3)), '%f')", Timestamp.valueOf("2026-01-02 03:04:05.678"));
        if (!back.equals("678000")) {
            throw new UnfitDatabase("The database loses fractions of seconds: .678 came back as ." + back
                    + ". Use MariaDB 11.4 or newer, or MySQL 8.0 or newer; no setting of the driver mends this.");
        }
    }

    private static void requireCollation(Sql sql) {
        String found = value(sql, "select @@collation_connection");
        if (!found.equals(COLLATION)) {
            throw new UnfitDatabase("The connection compares texts by " + found + "; LIANDONG_DB_URL must say"
                    + " connectionCollation=" + COLLATION + ".");
        }
        if (!value(sql, "select '𠮷' = '😀'").equals("0")) {
            throw new UnfitDatabase("The database takes different rare characters for equal.");
        }
        String schema = value(
                sql, "select default_collation_name from information_schema.schemata where schema_name = database()");
        if (!schema.equals(COLLATION)) {
            throw new UnfitDatabase("The schema has the collation " + schema + "; needed is " + COLLATION
                    + " (see deploy/db/prepare.sql).");
        }
    }

    private static void requireFunctions(Sql sql) {
        try {
            sql.query("select bound_hub(), bound_org(), bound_account()", row -> row.getString(1));
        } catch (DatabaseRefusal e) {
            throw new UnfitDatabase(
                    "The functions bound_hub, bound_org and bound_account cannot be used: an administrator must run"
                            + " deploy/db/prepare.sql first.",
                    e);
        }
    }

    private static void requireNoTables(Sql sql) {
        List<String> seen = sql.query(
                "select concat(table_schema, '.', table_name) from information_schema.tables"
                        + " where table_type = 'BASE TABLE' and table_schema not in"
                        + " ('information_schema', 'performance_schema', 'mysql', 'sys') limit 3",
                row -> row.getString(1));
        if (!seen.isEmpty()) {
            throw new UnfitDatabase("LIANDONG_DB_USER sees tables (" + String.join(", ", seen) + "), where it must see"
                    + " nothing but views: use the application's user of deploy/db/prepare.sql, not the owner.");
        }
    }

    private static void requireRights(Sql sql) {
        Set<String> missing = NeededRights.ofThisProduct().missing(rights(sql));
        if (!missing.isEmpty()) {
            throw new UnfitDatabase("The database lacks views or rights on them; run deploy/migrate. Missing: "
                    + String.join(", ", missing));
        }
    }

    private static Map<String, Set<String>> rights(Sql sql) {
        var rights = new TreeMap<String, Set<String>>();
        for (String kind : List.of("table", "column")) {
            sql.query(
                            "select distinct table_name, privilege_type from information_schema." + kind
                                    + "_privileges where table_schema = database()",
                            row -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(right -> rights.computeIfAbsent(right.getKey(), table -> new TreeSet<>())
                            .add(right.getValue().toUpperCase(Locale.ROOT)));
        }
        return rights;
    }

    private static String value(Sql sql, String query, Object... values) {
        return sql.one(query, row -> row.getString(1), values).orElse("nothing");
    }
}
