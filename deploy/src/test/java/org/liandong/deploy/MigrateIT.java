package org.liandong.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MigrateIT {
    private static final Path ROOT = Path.of("target/it/migrate");
    private static final Path SCRIPTS = ROOT.resolve("scripts");
    private static MariaDb database;
    private static Child server;

    @BeforeAll
    static void start() throws Exception {
        Home.delete(ROOT);
        var home = Home.at(ROOT);
        var progress = new Progress(System.out);
        var parts = new Parts(Home.packedParts(), Home.unpackedParts(), progress);
        database = new MariaDb(home, parts, new Secrets(home), new Ports(home), progress);
        server = database.start();
    }

    @AfterAll
    static void stop() {
        if (server != null) server.stop(Duration.ofSeconds(30));
    }

    @BeforeEach
    void emptySchema() throws Exception {
        try (var owner = database.owner().connect()) {
            Sql.run(owner, "set foreign_key_checks = 0");
            for (var table : Sql.rows(
                    owner, "select table_name from information_schema.tables where table_schema = 'liandong_data'"))
                Sql.run(owner, "drop table " + Sql.name(table.get(0)));
        }
        Home.delete(SCRIPTS);
        Files.createDirectories(SCRIPTS);
    }

    @Test
    @DisplayName(
            "an unbound transaction sees no private rows, a bound one its own, and writing a foreign one is refused")
    void filteredView() throws Exception {
        script(
                "V001__note",
                "create table if not exists note (tenant_id int, id bigint, text varchar(50),"
                        + " primary key (tenant_id, id)) comment 'HubOwned'");
        assertThat(migrate()).contains("1 migrations applied", "1 views made");
        try (var application = database.application().connect()) {
            assertThat(Sql.rows(application, "select * from note")).isEmpty();
            Sql.run(application, "set @hub = 7");
            Sql.run(application, "insert into note values (7, 1, '望京')");
            assertThatThrownBy(() -> Sql.run(application, "insert into note values (8, 2, 'x')"))
                    .isInstanceOfSatisfying(SQLException.class, e -> assertThat(e.getErrorCode())
                            .isEqualTo(1369));
            Sql.run(application, "set @hub = 8");
            assertThat(Sql.rows(application, "select * from note")).isEmpty();
            Sql.run(application, "set @hub = 7");
            assertThat(Sql.rows(application, "select text from note")).containsExactly(List.of("望京"));
            assertThatThrownBy(() -> Sql.rows(application, "select * from liandong_data.note"))
                    .hasMessageContaining("denied");
        }
    }

    @Test
    @DisplayName("rows of an organization and of a person are bound by their own keys")
    void otherPrivateRows() throws Exception {
        script(
                "V001__dossier",
                "create table if not exists dossier (org_uscc char(18) collate utf8mb4_unicode_520_ci,"
                        + " id bigint primary key) comment 'OrgOwned'");
        script(
                "V002__voucher",
                "create table if not exists voucher (account_id bigint, id bigint primary key) comment 'PersonOwned'");
        migrate();
        try (var application = database.application().connect()) {
            Sql.run(application, "set @org = '91110105MA00AAAA0X', @account = 5");
            Sql.run(application, "insert into dossier values ('91110105MA00AAAA0X', 1)");
            Sql.run(application, "insert into voucher values (5, 1)");
            Sql.run(application, "set @org = '91110105MA00BBBB0X', @account = 6");
            assertThat(Sql.rows(application, "select * from dossier")).isEmpty();
            assertThat(Sql.rows(application, "select * from voucher")).isEmpty();
        }
    }

    @Test
    @DisplayName("the application has exactly the rights of the comment, and loses one that is taken out of it")
    void exactRights() throws Exception {
        script(
                "V001__figure",
                "create table if not exists figure (id int primary key, value int, hub int) comment 'CityWide update(value)'");
        script("V002__hub", "create table if not exists hub (id int primary key) comment 'Platform'");
        migrate();
        try (var application = database.application().connect()) {
            Sql.run(application, "insert into figure values (1, 10, 7)");
            Sql.run(application, "update figure set value = 11 where id = 1");
            assertDenied(application, "update figure set hub = 8");
            assertDenied(application, "delete from figure");
            assertDenied(application, "insert into hub values (1)");
            script("V003__figure_append_only", "alter table figure comment 'CityWide'");
            assertThat(migrate()).contains("1 taken back");
        }
        try (var application = database.application().connect()) {
            assertDenied(application, "update figure set value = 12");
            Sql.run(application, "insert into figure values (2, 10, 7)");
        }
    }

    @Test
    @DisplayName("a new column appears in the view, a second run changes nothing, a dropped table takes its view along")
    void regeneratedViews() throws Exception {
        script("V001__hub", "create table if not exists hub (id int primary key) comment 'Platform insert'");
        migrate();
        script("V002__hub_name", "alter table hub add column name varchar(100)");
        assertThat(migrate()).contains("1 views made");
        assertThat(migrate())
                .contains("0 migrations applied", "0 views made, 1 were right already", "0 rights given, 0 taken back");
        try (var application = database.application().connect()) {
            Sql.run(application, "insert into hub (id, name) values (1, '北京')");
        }
        script("V003__no_hub", "drop table if exists hub");
        assertThat(migrate()).contains("1 dropped", "2 taken back");
    }

    @Test
    @DisplayName("a view weakened by hand is made right again")
    void weakenedView() throws Exception {
        script(
                "V001__note",
                "create table if not exists note (tenant_id int, id bigint, primary key (tenant_id, id)) comment 'HubOwned'");
        migrate();
        try (var owner = database.owner().connect()) {
            Sql.run(owner, "create or replace view liandong.note as select tenant_id, id from liandong_data.note");
            assertThat(migrate()).contains("1 views made");
            Sql.run(
                    owner,
                    "create or replace view liandong.note as select tenant_id, id from liandong_data.note"
                            + " where tenant_id = liandong.bound_hub() or id > 0 with cascaded check option");
            assertThat(migrate()).contains("1 views made");
            Sql.run(
                    owner,
                    "create or replace view liandong.note as select tenant_id, id from liandong_data.note"
                            + " where id > 0 or tenant_id = liandong.bound_hub() with cascaded check option");
            assertThat(migrate()).contains("1 views made");
        }
    }

    @Test
    @DisplayName("a table without a comment is refused by name")
    void unmarkedTable() throws Exception {
        script("V001__nothing", "create table if not exists nothing (id int primary key)");
        assertThatThrownBy(this::migrate).isInstanceOf(Refusal.class).hasMessageContaining("Table nothing");
    }

    @Test
    @DisplayName("a script that failed is tried again after it was mended")
    void mendedScript() throws Exception {
        script("V001__hub", "create table hub (id int primary key nonsense)");
        assertThatThrownBy(this::migrate).isInstanceOf(Refusal.class).hasMessageContaining("V001__hub.sql");
        script("V001__hub", "create table if not exists hub (id int primary key) comment 'Platform'");
        assertThat(migrate()).contains("1 migrations applied");
    }

    @Test
    @DisplayName("two migrations at once wait for each other and apply each script once")
    void twoAtOnce() throws Exception {
        for (int i = 1; i <= 9; i++)
            script(
                    "V00" + i + "__t",
                    "create table if not exists t" + i + " (id int primary key) comment 'Platform insert'");
        var both = Executors.newFixedThreadPool(2);
        try {
            Callable<String> one = this::migrate;
            var reports = both.invokeAll(List.of(one, one));
            assertThat(reports.get(0).get() + reports.get(1).get())
                    .contains("9 migrations applied", "0 migrations applied", "9 were right already");
        } finally {
            both.shutdown();
        }
    }

    @Test
    @DisplayName("the product's own scripts give every table a view, and may all be repeated")
    void ownScripts() throws Exception {
        assertThat(new Migrate(database.owner(), "liandong").run()).doesNotContain("0 views made");
        try (var owner = database.owner().connect()) {
            Sql.run(owner, "delete from flyway_schema_history");
        }
        assertThat(new Migrate(database.owner(), "liandong").run()).contains("0 views made", "0 rights given");
    }

    @Test
    @DisplayName("a schema with another collation is refused before anything is written")
    void wrongCollation() throws Exception {
        try (var owner = database.owner().connect()) {
            Sql.run(owner, "use information_schema");
            assertThatThrownBy(() -> new ServerCheck(owner).check())
                    .isInstanceOf(Refusal.class)
                    .hasMessageContaining("utf8mb3_general_ci");
        }
    }

    private String migrate() throws SQLException {
        return new Migrate(database.owner(), "liandong", "filesystem:" + SCRIPTS).run();
    }

    private static void script(String name, String statement) throws Exception {
        Files.writeString(SCRIPTS.resolve(name + ".sql"), statement);
    }

    private static void assertDenied(Connection connection, String statement) {
        assertThatThrownBy(() -> Sql.run(connection, statement)).hasMessageContaining("denied");
    }
}
