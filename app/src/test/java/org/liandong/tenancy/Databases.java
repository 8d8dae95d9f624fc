package org.liandong.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Connections of a test's own, beside the server's, and the sequencer's work done at once. */
public final class Databases {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Databases() {}

    public static CommandSql application() {
        return connect("LIANDONG_DB");
    }

    /** What only an attacker with the owner's password can do. */
    public static CommandSql owner() {
        return connect("LIANDONG_DB_OWNER");
    }

    private static CommandSql connect(String user) {
        return CommandSql.connect(
                System.getenv(user + "_URL"), System.getenv(user + "_USER"), System.getenv(user + "_PASSWORD"));
    }

    /**
     * Waits until the database has begun a statement of the application that is written like this: one that locks what a test
     * holds locked does not come to its end before.
     *
     * @param like as {@code like} compares
     */
    public static void awaitUnderWay(String like) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (var sql = application()) {
            while (sql.query(
                            "select id from information_schema.processlist where info like ?",
                            row -> row.getLong(1),
                            like)
                    .isEmpty()) {
                assertThat(System.nanoTime()).as("waited in vain for " + like).isLessThan(end);
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    /** Numbers what waits; the server's own sequencer may be faster. */
    public static void number(Stream stream) {
        try (var sql = application()) {
            int waiting;
            do {
                try {
                    waiting = Numbering.step(sql, stream);
                    sql.commit();
                } catch (DatabaseRefusal e) {
                    assertThat(e.code()).as("another one was faster").isIn(1062, 1205, 1213);
                    sql.rollback();
                    waiting = 1;
                }
            } while (waiting > 0);
        }
    }
}
