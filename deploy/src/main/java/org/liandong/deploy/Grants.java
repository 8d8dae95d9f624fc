package org.liandong.deploy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Gives the application's user exactly the rights that the markers name, and takes back every other. */
final class Grants {
    private final Connection owner;
    private final String user;
    private int given;
    private int taken;

    Grants(Connection owner, String user) {
        this.owner = owner;
        this.user = user;
    }

    void makeExact(Map<String, Marker> markers) throws SQLException {
        var hosts = Sql.rows(owner, "select distinct host from mysql.db where user = ? and db = ?", user, Views.SCHEMA);
        if (hosts.isEmpty())
            throw new Refusal("The database user " + user + " has no rights on the schema " + Views.SCHEMA
                    + ": an administrator must run deploy/db/prepare.sql first.");
        var wanted = new TreeMap<String, Set<Right>>();
        markers.forEach((table, marker) -> wanted.put(table, marker.rights()));
        for (var host : hosts) makeExact(host.get(0), wanted);
    }

    private void makeExact(String host, Map<String, Set<Right>> wanted) throws SQLException {
        var account = "'" + user.replace("'", "''") + "'@'" + host.replace("'", "''") + "'";
        var present = present(host);
        for (var entry : present.entrySet())
            for (var right : entry.getValue())
                if (!wanted.getOrDefault(entry.getKey(), Set.of()).contains(right)) {
                    Sql.run(owner, "revoke " + right.sql() + on(entry.getKey()) + " from " + account);
                    taken++;
                }
        for (var entry : wanted.entrySet())
            for (var right : entry.getValue())
                if (!present.getOrDefault(entry.getKey(), Set.of()).contains(right)) {
                    Sql.run(owner, "grant " + right.sql() + on(entry.getKey()) + " to " + account);
                    given++;
                }
    }

    private static String on(String view) {
        return " on " + Views.SCHEMA + "." + Sql.name(view);
    }

    private Map<String, Set<Right>> present(String host) throws SQLException {
        var present = new TreeMap<String, Set<Right>>();
        for (var row : Sql.rows(
                owner,
                "select table_name, table_priv from mysql.tables_priv where user = ? and host = ? and db = ?",
                user,
                host,
                Views.SCHEMA))
            for (var verb : row.get(1).split(","))
                if (!verb.isEmpty()) add(present, row.get(0), new Right(verb.toUpperCase()));
        for (var row : Sql.rows(
                owner,
                "select table_name, column_name, column_priv from mysql.columns_priv"
                        + " where user = ? and host = ? and db = ?",
                user,
                host,
                Views.SCHEMA))
            for (var verb : row.get(2).split(","))
                if (!verb.isEmpty()) add(present, row.get(0), new Right(verb.toUpperCase(), row.get(1)));
        return present;
    }

    private static void add(Map<String, Set<Right>> rights, String view, Right right) {
        rights.computeIfAbsent(view, v -> new TreeSet<>()).add(right);
    }

    String report() {
        return given + " rights given, " + taken + " taken back";
    }
}
