package org.liandong.deploy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.regex.Pattern;

/** Refuses a database server that would lose or confuse data, before anything is written to it. */
final class ServerCheck {
    static final String COLLATION = "utf8mb4_unicode_520_ci";
    private static final Pattern VERSION = Pattern.compile("(?:5\\.5\\.5-)?(\\d+)\\.(\\d+)\\..*");

    private final Connection connection;

    ServerCheck(Connection connection) {
        this.connection = connection;
    }

    String check() throws SQLException {
        var version = Sql.value(connection, "select version()");
        requireVersion(version);
        requireFractions();
        requireCollation();
        requireStrictness();
        requirePreparation();
        return version;
    }

    static void requireVersion(String version) {
        var found = VERSION.matcher(version);
        if (found.matches()) {
            int major = Integer.parseInt(found.group(1));
            int minor = Integer.parseInt(found.group(2));
            boolean maria = version.toLowerCase().contains("mariadb");
            if (maria ? major > 11 || major == 11 && minor >= 4 : major >= 8) return;
        }
        throw new Refusal(
                "The database server is " + version + "; needed is MariaDB 11.4 or newer, or MySQL 8.0 or newer.");
    }

    /** MySQL's driver cuts the milliseconds off when it takes the server for an old one (seen with MariaDB 10.11). */
    private void requireFractions() throws SQLException {
        var sent = Timestamp.valueOf("2026-01-02 03:04:05.678");
        try (var sql = connection.prepareStatement("select date_format(cast(? as datetime(3)), '%f')")) {
            sql.setTimestamp(1, sent);
            try (var result = sql.executeQuery()) {
                result.next();
                if (!result.getString(1).equals("678000"))
                    throw new Refusal("The database loses fractions of seconds: .678 came back as ."
                            + result.getString(1) + ". Use another server version; no driver setting mends this.");
            }
        }
    }

    private void requireCollation() throws SQLException {
        var found = Sql.value(
                connection,
                "select default_collation_name from information_schema.schemata where schema_name = database()");
        if (!COLLATION.equals(found))
            throw new Refusal("The schema " + connection.getCatalog() + " has the collation " + found + "; needed is "
                    + COLLATION + " (see deploy/db/prepare.sql).");
        if (!"0".equals(Sql.value(connection, "select '𠮷' = '😀'")))
            throw new Refusal("The connection takes different rare characters for equal; the address must end with"
                    + " connectionCollation=" + COLLATION + ".");
    }

    private void requireStrictness() throws SQLException {
        var mode = Sql.value(connection, "select @@session.sql_mode");
        if (!mode.contains("STRICT_TRANS_TABLES") && !mode.contains("STRICT_ALL_TABLES"))
            throw new Refusal("The database cuts values that are too long instead of refusing them (sql_mode is \""
                    + mode + "\"); it needs STRICT_TRANS_TABLES.");
    }

    private void requirePreparation() throws SQLException {
        try {
            Sql.rows(connection, "select liandong.bound_hub(), liandong.bound_org(), liandong.bound_account()");
        } catch (SQLException e) {
            throw new Refusal(
                    "The functions liandong.bound_hub, bound_org and bound_account cannot be used: an administrator must run"
                            + " deploy/db/prepare.sql first. (" + e.getMessage() + ")",
                    e);
        }
    }
}
