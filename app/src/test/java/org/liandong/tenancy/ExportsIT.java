package org.liandong.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.access.Role;
import org.liandong.access.Somebody;

@ExtendWith(ArquillianExtension.class)
@Timeout(120)
class ExportsIT {

    private static final String PIECES =
            "select p.id from list_export_part p join job j on j.subject = p.export_id where j.id = ?";

    @Resource
    ManagedExecutorService executor;

    @Inject
    Exports exports;

    @Inject
    Jobs jobs;

    @Inject
    JobSweep sweep;

    @Inject
    Somebody somebody;

    @Inject
    CurrentHub current;

    @Inject
    Hubs hubs;

    @Inject
    Cage cage;

    @Inject
    Runs runs;

    @Inject
    JobRoom room;

    @Inject
    HeldList held;

    private Hub hub() {
        return hubs.byCode("110117001").orElseThrow();
    }

    private long start(long officer, int rows) throws Exception {
        return start(hub(), officer, rows);
    }

    private long start(Hub hub, long officer, int rows) throws Exception {
        return cage.in(hub, () -> {
            current.actAs(officer);
            return exports.start(EndlessList.NAME, "rows=" + rows, "it.xlsx", Locale.ENGLISH);
        });
    }

    private static String one(String sql, long id) {
        try (var owner = new Owner()) {
            var rows = owner.rows(sql, id);
            return rows.isEmpty() ? null : rows.get(0).get(0);
        }
    }

    private static String state(long job) {
        return one("select state from job where id = ?", job);
    }

    private static void until(BooleanSupplier holds) {
        while (!holds.getAsBoolean()) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    @Test
    @DisplayName("an export that is cancelled while it is written leaves no piece of its file behind")
    void cancelled() throws Exception {
        long officer = somebody.with(Role.ST, hub());
        long job = start(officer, 10_000_000);
        until(() -> one(PIECES, job) != null);
        cage.in(hub(), () -> {
            current.actAs(officer);
            jobs.cancel(job);
            return null;
        });
        assertThat(state(job)).isEqualTo("CANCELLED");
        long after = start(officer, 1);
        until(() ->
                "DONE".equals(state(after))); // jobs of one hub run one after another: the cancelled one has stopped

        assertThat(one(PIECES, job)).isNull();
        assertThat(one(PIECES, after)).isNotNull();
    }

    private List<String> pieces(long job) {
        try (var owner = new Owner()) {
            return owner.rows(PIECES + " order by p.part_number", job).stream()
                    .map(row -> row.get(0))
                    .toList();
        }
    }

    @Test
    @DisplayName("a run whose job another node has taken up writes nothing more, and the other one's file is whole")
    void lostWhileWriting() throws Exception {
        long officer = somebody.with(Role.ST, hub());
        var stalling = cage.in(hub(), () -> {
            current.actAs(officer);
            return runs.taken(exports.start(HeldList.NAME, "", "it.xlsx", Locale.ENGLISH), 1);
        });
        long job = stalling.job().id();
        var stalled = executor.submit(() -> room.run(stalling));
        held.awaitMiddle(0);
        var ofTheFirst = pieces(job);
        assertThat(ofTheFirst).isNotEmpty();

        var taking = cage.in(hub(), () -> runs.taken(job, 2));
        var other = executor.submit(() -> room.run(taking));
        held.awaitMiddle(1);
        var ofTheSecond = pieces(job);
        assertThat(ofTheSecond).isNotEmpty().doesNotContainAnyElementsOf(ofTheFirst);

        held.release(0);
        stalled.get();
        assertThat(pieces(job)).as("after the first run has ended").isEqualTo(ofTheSecond);
        assertThat(state(job)).isEqualTo("RUNNING");

        held.release(1);
        other.get();
        assertThat(state(job)).isEqualTo("DONE");
        assertThat(one("select accepted from job where id = ?", job)).isEqualTo(Integer.toString(HeldList.ROWS));
        var file = file(stalling.job().subject());
        assertThat(one("select file_size from job where id = ?", job)).isEqualTo(Integer.toString(file.length));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            assertThat(rows.skip(1).map(row -> row.getCellText(0)))
                    .hasSize(HeldList.ROWS)
                    .containsOnly("run 1");
        }
    }

    private byte[] file(long export) throws Exception {
        return cage.in(hub(), () -> {
            var out = new ByteArrayOutputStream();
            Exports.copy(exports, export, out);
            return out.toByteArray();
        });
    }

    @Test
    @DisplayName(
            "files that were taken out are kept for as many days as the rule says, then they are gone in every hub")
    void expiry() throws Exception {
        var other = hubs.byCode("110117002").orElseThrow();
        var taken = List.of(start(somebody.with(Role.ST, hub()), 10), start(other, somebody.with(Role.ST, other), 10));
        for (long job : taken) {
            until(() -> "DONE".equals(state(job)));
            assertThat(one("select timestampdiff(day, utc_timestamp(3), kept_until) from job where id = ?", job))
                    .isIn("29", "30");
            try (var owner = new Owner()) {
                owner.run("update job set kept_until = utc_timestamp(3) - interval 1 minute where id = " + job);
            }
        }

        // as nodes do it: not within a request, and two of them at once
        for (var swept : List.of(executor.submit(sweep::sweep), executor.submit(sweep::sweep))) {
            swept.get();
        }

        for (long job : taken) {
            assertThat(one("select dropped from job where id = ?", job)).isEqualTo("1");
            assertThat(one(PIECES, job)).isNull();
        }
    }
}
