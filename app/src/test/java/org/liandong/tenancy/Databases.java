package org.liandong.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

/** Connections of a test's own, beside the server's, and the sequencer's work done at once. */
public final class Databases {

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
