package org.liandong.deploy;

import java.sql.SQLException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Columns and keys that came to a table after its release. MySQL knows no {@code ADD … IF NOT EXISTS}, so the schema is asked
 * first, and a migration cut off by a power failure can be run again.
 */
final class Additions implements JavaMigration {

    /** In the order of their versions. */
    static final JavaMigration[] ALL = {
        columns("006", "hub", "closed_on", "ADD COLUMN closed_on DATE, ADD COLUMN successor_id INT"),
        columns("047", "social_org", "latest", "ADD COLUMN latest BOOLEAN NOT NULL DEFAULT TRUE"),
        columns(
                "014",
                "job",
                "kept_until",
                "ADD COLUMN title VARCHAR(255), ADD COLUMN claimed_at DATETIME(3), ADD COLUMN file_name VARCHAR(300),"
                        + " ADD COLUMN file_size BIGINT, ADD COLUMN kept_until DATETIME(3),"
                        + " ADD COLUMN dropped BOOLEAN NOT NULL DEFAULT FALSE,"
                        + " ADD KEY job_kept (dropped, kept_until), ADD KEY job_turn (hub_id, claimed_at)"),
        columns(
                "055",
                "import_sheet",
                "file_hash",
                "ADD COLUMN step VARCHAR(10) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT 'CONFIRMED',"
                        + " ADD COLUMN file_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_bin,"
                        + " ADD KEY import_sheet_hash (tenant_id, file_hash)"),
        keys(
                "050",
                "social_org",
                "social_org_established",
                "ADD KEY social_org_established (latest, established_on, uscc), ADD KEY social_org_recorded (latest, recorded_at, uscc), ADD KEY social_org_code (latest, uscc)"),
        keys(
                "071",
                "social_org",
                "social_org_standing",
                "ADD KEY social_org_standing (latest, standing, authority_code, recorded_at)"),
        columns(
                "073",
                "work_item",
                "title_hubs",
                "ADD COLUMN title_hubs VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin"),
        columns(
                "097",
                "form_draft",
                "title_key",
                "ADD COLUMN title_key VARCHAR(100) CHARACTER SET ascii COLLATE ascii_bin,"
                        + " ADD COLUMN title_details VARCHAR(1000)"),
        columns("099", "office", "version", "ADD COLUMN version BIGINT NOT NULL DEFAULT 1"),
    };

    private final String question;
    private final String version;
    private final String table;
    private final String first;
    private final String added;

    /** @param first one of the columns, by which one sees that all are there */
    private static Additions columns(String version, String table, String first, String added) {
        return new Additions(
                "select 1 from information_schema.columns where table_schema = database() and table_name = ? and column_name = ?",
                version,
                table,
                first,
                added);
    }

    /** @param first one of the keys, by which one sees that all are there */
    private static Additions keys(String version, String table, String first, String added) {
        return new Additions(
                "select 1 from information_schema.statistics where table_schema = database() and table_name = ? and index_name = ?",
                version,
                table,
                first,
                added);
    }

    private Additions(String question, String version, String table, String first, String added) {
        this.question = question;
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
        var there = Sql.rows(context.getConnection(), question, table, first);
        if (there.isEmpty()) Sql.run(context.getConnection(), "ALTER TABLE " + table + " " + added);
    }
}
