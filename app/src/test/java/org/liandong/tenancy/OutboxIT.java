package org.liandong.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.LongStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.shared.Ids;

@ExtendWith(ArquillianExtension.class)
class OutboxIT {

    private static final int WRITERS = 20;
    private static final int EACH = 40;

    @Inject
    OutboxWriter writer;

    @Resource
    ManagedExecutorService executor;

    private final String kind = "test.row." + Ids.next();
    private final Set<String> committed = ConcurrentHashMap.newKeySet();

    @Test
    @DisplayName(
            "20 writers, aborted transactions and sequencers that die in the middle: no gap, nothing twice, nothing lost")
    void positions() throws Exception {
        var work = new ArrayList<Future<?>>();
        for (int i = 0; i < WRITERS; i++) {
            int number = i;
            work.add(executor.submit(() -> write(number)));
        }
        for (int i = 0; i < 2; i++) {
            work.add(executor.submit(dyingSequencer()));
        }
        join(work);
        Databases.number(new OutboxStream());
        try (var sql = Databases.application()) {
            assertThat(positions(sql))
                    .isEqualTo(LongStream.rangeClosed(1, last(sql)).boxed().toList());
            assertThat(announced(sql)).containsExactlyInAnyOrderElementsOf(committed);
        }
    }

    @Test
    @DisplayName("a follower reads on from its position, in order")
    void follower() {
        writer.write(kind, "{\"n\":1}", false);
        writer.write(kind, "{\"n\":2}", false);
        Databases.number(new OutboxStream());
        try (var sql = Databases.application()) {
            assertThat(announced(sql)).containsExactly("{\"n\":1}", "{\"n\":2}");
        }
    }

    @Test
    @DisplayName("the application can neither change nor take away what was announced")
    void appendOnly() {
        for (String table : List.of("outbox", "outbox_position")) {
            try (var sql = Databases.application()) {
                assertThatThrownBy(() -> sql.update("delete from " + table))
                        .isInstanceOfSatisfying(
                                DatabaseRefusal.class, e -> assertThat(e.code()).isEqualTo(1142));
            }
        }
    }

    private void write(int number) {
        for (int i = 0; i < EACH; i++) {
            String payload = "{\"writer\":" + number + ",\"row\":" + i + "}";
            boolean fails = i % 3 == 0;
            try {
                writer.write(kind, payload, fails);
                committed.add(payload);
            } catch (OutboxWriter.Failure e) {
                assertThat(fails).isTrue();
            }
        }
    }

    /** Works beside the server's own sequencer, and is gone before it can commit every second time. */
    private Callable<Void> dyingSequencer() {
        return () -> {
            for (int i = 0; i < 30; i++) {
                try (var sql = Databases.application()) {
                    Numbering.step(sql, new OutboxStream());
                    if (ThreadLocalRandom.current().nextBoolean()) {
                        sql.commit();
                    }
                } catch (DatabaseRefusal e) {
                    assertThat(e.code()).as("another one was faster").isIn(1062, 1205, 1213);
                }
            }
            return null;
        };
    }

    private static List<Long> positions(CommandSql sql) {
        return sql.query("select position from outbox_position order by position", row -> row.getLong(1));
    }

    private static long last(CommandSql sql) {
        return sql.one("select max(position) from outbox_position", row -> row.getLong(1))
                .orElseThrow();
    }

    private List<String> announced(CommandSql sql) {
        return sql.query(
                "select o.payload from outbox_position p join outbox o on o.id = p.outbox_id where o.kind = ?"
                        + " order by p.position",
                row -> row.getString(1),
                kind);
    }

    private static void join(List<Future<?>> work) throws InterruptedException, ExecutionException {
        for (Future<?> each : work) {
            each.get();
        }
    }
}
