package org.liandong.deploy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Where a database user finds its schema. */
record Database(String url, String user, String password) {

    static final String OPTIONS = "connectionCollation=utf8mb4_unicode_520_ci&connectionTimeZone=UTC"
            + "&forceConnectionTimeZoneToSession=true&rewriteBatchedStatements=true&cachePrepStmts=true"
            + "&prepStmtCacheSize=250&prepStmtCacheSqlLimit=4096&cacheServerConfiguration=true"
            + "&useLocalSessionState=true&elideSetAutoCommits=true";

    /** On this machine's own loopback, where the server speaks without TLS. */
    static Database local(int port, String schema, String user, String password) {
        return new Database(
                "jdbc:mysql://127.0.0.1:" + port + "/" + schema + "?" + OPTIONS
                        + "&allowPublicKeyRetrieval=true&sslMode=DISABLED",
                user,
                password);
    }

    /** The same, for connections that may load rows from what this program sends as a file. */
    Database withFiles() {
        return new Database(url + "&allowLoadLocalInfile=true", user, password);
    }

    /** The same where it is Keycloak's, which reaches MariaDB by a driver that we do not have. */
    Database throughMySqlDriver() {
        return new Database(
                url.replaceFirst("^jdbc:mariadb:", "jdbc:mysql:").replace("sslMode=disable", "sslMode=DISABLED"),
                user,
                password);
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Whether the server is MySQL and not MariaDB; both are reached by the same driver. */
    boolean isMySql() {
        try (var connection = connect()) {
            return !Sql.value(connection, "select version()").contains("MariaDB");
        } catch (SQLException e) {
            throw new Refusal("The database " + this + " cannot be reached: " + e.getMessage(), e);
        }
    }

    @Override
    public String toString() {
        return user + " at " + url.replaceFirst("\\?.*", "");
    }
}
