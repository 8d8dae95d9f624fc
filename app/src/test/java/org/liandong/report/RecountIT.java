package org.liandong.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.shared.Clocks;
import org.liandong.tenancy.Databases;

/** deploy/recount, with no more rights than the application has. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RecountIT {

    private static final String STREET = "110119003";

    private int street;

    @BeforeEach
    void rightBefore() {
        try (var sql = Databases.application()) {
            street = sql.one("select id from hub where code = ?", row -> row.getInt(1), STREET)
                    .orElseThrow();
        }
        assertThat(recount(true).status).isZero();
    }

    @AfterEach
    void rightAfter() {
        recount(true);
    }

    private record Outcome(int status, String said) {}

    private static Outcome recount(boolean repair) {
        var application = Map.of(
                "LIANDONG_DB_URL", System.getenv("LIANDONG_DB_URL"),
                "LIANDONG_DB_USER", System.getenv("LIANDONG_DB_USER"),
                "LIANDONG_DB_PASSWORD", System.getenv("LIANDONG_DB_PASSWORD"));
        var said = new ByteArrayOutputStream();
        int status =
                Recount.run(application, repair, Clocks.machine(), new PrintStream(said, true, StandardCharsets.UTF_8));
        return new Outcome(status, said.toString(StandardCharsets.UTF_8));
    }

    private void falsify(long by) {
        try (var owner = Databases.owner()) {
            owner.update(
                    "insert into figure (hub_id, measure, dimension, month, value) values (?, 'ORGANIZATIONS', 'FOUNDATION', ?, ?)"
                            + " on duplicate key update value = value + values(value)",
                    street,
                    YearMonth.now(Clocks.machine()).toString(),
                    by);
            owner.commit();
        }
    }

    private long kept() {
        try (var sql = Databases.application()) {
            return sql.one(
                            "select coalesce(sum(value), 0) from figure where hub_id = ? and measure = 'ORGANIZATIONS'"
                                    + " and dimension = 'FOUNDATION'",
                            row -> row.getLong(1),
                            street)
                    .orElseThrow();
        }
    }

    private static List<Long> published(int last) {
        try (var sql = Databases.application()) {
            return sql.query(
                    "select sum(difference) from figure_check group by at order by at desc limit " + last,
                    row -> row.getLong(1));
        }
    }

    @Test
    @DisplayName("RP-01: figures that are right end with 0, and that they were compared is published")
    void right() {
        var outcome = recount(false);
        assertThat(outcome.status).isZero();
        assertThat(outcome.said).contains("difference 0");
        assertThat(published(1)).containsExactly(0L);
    }

    @Test
    @DisplayName("RP-01: a wrong figure is named and published, and stays wrong until it is repaired")
    void wrong() {
        long right = kept();
        falsify(3);
        var outcome = recount(false);
        assertThat(outcome.status).isEqualTo(1);
        assertThat(outcome.said)
                .contains("difference 3", "hub " + street + " ORGANIZATIONS FOUNDATION: kept " + (right + 3));
        assertThat(published(1)).containsExactly(3L);
        assertThat(kept()).isEqualTo(right + 3);
    }

    @Test
    @DisplayName(
            "RP-01: a repair corrects by a delta, is written into the audit log, and both comparisons are published")
    void repaired() {
        long right = kept();
        falsify(-2);
        var outcome = recount(true);
        assertThat(outcome.status).isZero();
        assertThat(kept()).isEqualTo(right);
        assertThat(published(2)).containsExactly(0L, 2L);
        try (var sql = Databases.application()) {
            var last = sql.one(
                    "select actor, object_id, reason from audit_event where action = 'REPAIR' order by id desc limit 1",
                    row -> List.of(row.getString(1), row.getString(2), row.getString(3)));
            assertThat(last)
                    .contains(List.of("system", street + "/ORGANIZATIONS/FOUNDATION", "deploy/recount --repair"));
        }
    }

    @Test
    @DisplayName("RP-01: registering divisions and fields of work are counted anew as well, and repaired")
    void everyMeasure() {
        try (var owner = Databases.owner()) {
            for (var measure : List.of("REGISTRATIONS", "FIELDS")) {
                owner.update(
                        "insert into figure (hub_id, measure, dimension, month, value) values (?, ?, 'OTHER', ?, 5)"
                                + " on duplicate key update value = value + values(value)",
                        street,
                        measure,
                        YearMonth.now(Clocks.machine()).toString());
            }
            owner.commit();
        }
        var outcome = recount(true);
        assertThat(outcome.status).isZero();
        assertThat(outcome.said)
                .contains("difference 10", "hub " + street + " REGISTRATIONS OTHER: kept 5, counted 0")
                .contains("FIELDS OTHER", "difference 0");
    }

    @Test
    @DisplayName("without a database to count in it ends with 2")
    void nowhere() {
        var nobody = Map.of(
                "LIANDONG_DB_URL", System.getenv("LIANDONG_DB_URL"),
                "LIANDONG_DB_USER", "nobody",
                "LIANDONG_DB_PASSWORD", "nothing");
        assertThat(Recount.run(nobody, false, Clocks.machine(), System.out)).isEqualTo(2);
        assertThat(Recount.run(Map.of(), false, Clocks.machine(), System.out)).isEqualTo(2);
    }
}
