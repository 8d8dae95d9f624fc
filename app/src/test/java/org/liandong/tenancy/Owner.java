package org.liandong.tenancy;

import com.mysql.cj.jdbc.Driver;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.assertj.core.api.Assertions;

/** The database's owner, for tests: makes the canaries' table, takes walls away, looks at everything. */
public final class Owner implements AutoCloseable {

    private final Connection connection;

    public Owner() {
        try {
            var who = new Properties();
            who.setProperty("user", System.getenv("LIANDONG_DB_OWNER_USER"));
            who.setProperty("password", System.getenv("LIANDONG_DB_OWNER_PASSWORD"));
            connection = new Driver().connect(System.getenv("LIANDONG_DB_OWNER_URL"), who);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The canaries' tables, their views and rights made by the product's own migration from the tables' comments. */
    static void makeCanaries() {
        try (var owner = new Owner()) {
            if (owner.rows("show tables like 'canary_egg'").isEmpty()) {
                owner.run("create table if not exists canary (tenant_id int not null, id bigint not null,"
                        + " version bigint not null, song varchar(100), primary key (tenant_id, id))"
                        + " engine = InnoDB collate utf8mb4_unicode_520_ci comment 'HubOwned'");
                owner.run(
                        "create table canary_egg (tenant_id int not null, id bigint not null, canary_id bigint not null,"
                                + " primary key (tenant_id, id), constraint canary_egg_of_canary"
                                + " foreign key (tenant_id, canary_id) references canary (tenant_id, id))"
                                + " engine = InnoDB collate utf8mb4_unicode_520_ci comment 'HubOwned'");
                migrate();
            }
        }
    }

    /** Makes all views and rights right again. */
    static void migrate() {
        try {
            var migration = new ProcessBuilder(
                            "java",
                            "-cp",
                            System.getenv("LIANDONG_IT_LAUNCHER"),
                            "org.liandong.deploy.Launcher",
                            "migrate")
                    .redirectErrorStream(true)
                    .start();
            var said = new String(migration.getInputStream().readAllBytes());
            Assertions.assertThat(migration.waitFor()).as(said).isZero();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public void run(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** Rows as lists of strings. */
    public List<List<String>> rows(String sql, Object... values) {
        try (var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var result = new ArrayList<List<String>>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var row = new ArrayList<String>();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        row.add(rows.getString(i));
                    }
                    result.add(row);
                }
            }
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
