package org.liandong.deploy;

import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Keys that came to a table after its release. MySQL knows no {@code ADD KEY IF NOT EXISTS}, so the schema is asked first, and
 * a migration cut off by a power failure can be run again.
 */
final class AddedKeys implements JavaMigration {

    /** In the order of their versions. */
    static final JavaMigration[] ALL = {
        new AddedKeys(
                "050",
                "social_org",
                "social_org_established",
                "ADD KEY social_org_established (latest, established_on, uscc), ADD KEY social_org_recorded (latest, recorded_at, uscc), ADD KEY social_org_code (latest, uscc)"),
    };

    private final String version;
    private final String table;
    private final String first;
    private final String added;

    /** @param first one of the keys, by which one sees that all are there */
    private AddedKeys(String version, String table, String first, String added) {
        this.version = version;
        this.table = table;
        this.first = first;
        this.added = added;
    }

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion(version);
    }

    @Override
    public String getDescription() {
        return table + " " + first;
    }

    @Override
    public Integer getChecksum() {
        return added.hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        var there = Sql.rows(
                context.getConnection(),
                "select 1 from information_schema.statistics where table_schema = database() and table_name = ? and index_name = ?",
                table,
                first);
        if (there.isEmpty()) Sql.run(context.getConnection(), "ALTER TABLE " + table + " " + added);
    }
}
