package org.liandong.deploy;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The views that the application sees instead of the tables. Always with every column by name: a {@code select *} view
 * would not know a column that came later.
 */
final class Views {
    static final String SCHEMA = "liandong";

    private final Connection owner;
    private final String tables;
    private int made;
    private int kept;
    private int dropped;

    Views(Connection owner) throws SQLException {
        this.owner = owner;
        this.tables = owner.getCatalog();
    }

    /** Every base table with what its comment says; refuses one that says nothing. */
    Map<String, Marker> markers() throws SQLException {
        var markers = new TreeMap<String, Marker>();
        for (var row : Sql.rows(
                owner,
                "select table_name, table_comment from information_schema.tables"
                        + " where table_schema = ? and table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'",
                tables)) markers.put(row.get(0), Marker.of(row.get(0), row.get(1)));
        return markers;
    }

    void regenerate(Map<String, Marker> markers) throws SQLException {
        for (var view :
                Sql.rows(owner, "select table_name from information_schema.views where table_schema = ?", SCHEMA))
            if (!markers.containsKey(view.get(0))) {
                Sql.run(owner, "drop view if exists " + SCHEMA + "." + Sql.name(view.get(0)));
                dropped++;
            }
        for (var entry : markers.entrySet()) regenerate(entry.getKey(), entry.getValue());
    }

    private void regenerate(String table, Marker marker) throws SQLException {
        var columns = columns(tables, table);
        for (var filter : marker.filteredBy())
            if (columns.stream().noneMatch(c -> c.get(0).equals(filter)))
                throw new Refusal("Table " + table + " is " + marker.kind() + " but has no column " + filter + ".");
        if (isCurrent(table, marker, columns)) {
            kept++;
            return;
        }
        Sql.run(owner, definition(table, marker, columns));
        made++;
    }

    private String definition(String table, Marker marker, List<List<String>> columns) {
        var names = columns.stream().map(c -> Sql.name(c.get(0))).collect(joining(", "));
        var view = "create or replace sql security definer view " + SCHEMA + "." + Sql.name(table) + " (" + names
                + ") as select " + names + " from " + Sql.name(tables) + "." + Sql.name(table);
        return marker.isFiltered() ? view + " where " + marker.filter(Sql::name) + " with cascaded check option" : view;
    }

    /** Making a view anew locks it, so one that is right already stays. */
    private boolean isCurrent(String table, Marker marker, List<List<String>> columns) throws SQLException {
        var found = Sql.rows(
                owner,
                "select view_definition, check_option, security_type from information_schema.views"
                        + " where table_schema = ? and table_name = ?",
                SCHEMA,
                table);
        return !found.isEmpty()
                && columns(SCHEMA, table).equals(columns)
                && bare(found.get(0).get(0)).equals(bare(asServersTellIt(table, marker, columns)))
                && found.get(0).get(1).equals(marker.isFiltered() ? "CASCADED" : "NONE")
                && found.get(0).get(2).equals("DEFINER");
    }

    private String asServersTellIt(String table, Marker marker, List<List<String>> columns) {
        var source = tables + "." + table;
        var names = columns.stream()
                .map(c -> source + "." + c.get(0) + " AS " + c.get(0))
                .collect(joining(","));
        var all = "select " + names + " from " + source;
        return marker.isFiltered() ? all + " where " + marker.filter(column -> source + "." + column) : all;
    }

    private static String bare(String definition) {
        return definition.replaceAll("[`()\\s]", "");
    }

    private List<List<String>> columns(String schema, String table) throws SQLException {
        return Sql.rows(
                owner,
                "select column_name, column_type, is_nullable, coalesce(collation_name, '') from information_schema.columns"
                        + " where table_schema = ? and table_name = ? order by ordinal_position",
                schema,
                table);
    }

    String report() {
        return made + " views made, " + kept + " were right already, " + dropped + " dropped";
    }
}
