package org.liandong.deploy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Brings the database to this version: tables by Flyway, then the application's views and rights from the tables'
 * comments. Does nothing when nothing is to do; two at once wait for each other.
 */
final class Migrate {
    private static final Logger FLYWAY = Logger.getLogger("org.flywaydb");
    private static final String LOCK = "liandong.migrate";

    private final Database owner;
    private final String applicationUser;
    private final String location;
    private final JavaMigration[] added;

    Migrate(Database owner, String applicationUser) {
        this(owner, applicationUser, "classpath:db/migration", Additions.ALL);
    }

    Migrate(Database owner, String applicationUser, String location, JavaMigration... added) {
        this.owner = owner;
        this.applicationUser = applicationUser;
        this.location = location;
        this.added = added;
        FLYWAY.setLevel(Level.OFF);
    }

    /** Returns what was done, a line for each step. */
    String run() throws SQLException {
        try (var connection = owner.connect()) {
            var version = new ServerCheck(connection).check();
            lock(connection);
            try {
                return "database " + version + "\n" + tables(connection) + "\n" + viewsAndGrants(connection);
            } finally {
                Sql.rows(connection, "select release_lock(?)", LOCK);
            }
        }
    }

    private static void lock(Connection connection) throws SQLException {
        if (!"1".equals(Sql.value(connection, "select get_lock(?, 600)", LOCK)))
            throw new Refusal("Another migration has been running for ten minutes; look what it waits for.");
    }

    private String tables(Connection connection) throws SQLException {
        forgetFailures(connection);
        try {
            return migrateTables(connection) + " migrations applied, now at "
                    + Sql.value(
                            connection,
                            "select coalesce(max(version), 'none') from flyway_schema_history where success = 1");
        } catch (FlywayException e) {
            throw new Refusal(
                    "The tables could not be migrated: " + e.getMessage().strip(), e);
        }
    }

    private int migrateTables(Connection connection) throws SQLException {
        return Flyway.configure(Migrate.class.getClassLoader())
                .dataSource(owner.url(), owner.user(), owner.password())
                .defaultSchema(connection.getCatalog())
                .createSchemas(false)
                .cleanDisabled(true)
                .outOfOrder(true) // each feature has its own range of numbers
                .validateMigrationNaming(true)
                .failOnMissingLocations(true)
                .lockRetryCount(-1)
                .locations(location)
                .javaMigrations(added)
                .load()
                .migrate()
                .migrationsExecuted;
    }

    /** Every script is one statement that may be repeated, so one that failed is simply tried again. */
    private static void forgetFailures(Connection connection) throws SQLException {
        var exists = Sql.rows(
                connection,
                "select 1 from information_schema.tables where table_schema = database() and table_name = 'flyway_schema_history'");
        if (!exists.isEmpty()) Sql.run(connection, "delete from flyway_schema_history where success = 0");
    }

    private String viewsAndGrants(Connection connection) throws SQLException {
        var views = new Views(connection);
        var markers = views.markers();
        views.regenerate(markers);
        var grants = new Grants(connection, applicationUser);
        grants.makeExact(markers);
        return views.report() + "; " + grants.report();
    }
}
