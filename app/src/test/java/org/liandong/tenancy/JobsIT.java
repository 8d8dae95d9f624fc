package org.liandong.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.shared.Ids;

@ExtendWith(ArquillianExtension.class)
@Timeout(60)
class JobsIT {

    private static final String HUB = "110119001";

    @Inject
    Jobs jobs;

    @Inject
    JobBook book;

    @Inject
    TestWork work;

    @Inject
    Hubs hubs;

    @Inject
    Cage cage;

    @Inject
    JobRoom room;

    @Inject
    TenantSession session;

    private long start(long subject) throws Exception {
        return cage.in(hub(), () -> jobs.start(TestWork.KIND, subject, Locale.ENGLISH));
    }

    private Hub hub() {
        return hubs.byCode(HUB).orElseThrow();
    }

    /** A job as a node that died left it, or as one that is alive holds it. */
    private long planted(int claim, int secondsAgo) {
        long id = Ids.next();
        try (var owner = new Owner()) {
            owner.run(
                    "insert into job (id, kind, hub_id, account_id, subject, locale, state, claim, heartbeat, done, total,"
                            + " accepted, rejected, created_at) values (" + id + ", '" + TestWork.KIND + "', "
                            + hub().id() + ", null, " + TestWork.SUCCEEDS + ", 'zh-CN', 'RUNNING', " + claim
                            + ", utc_timestamp(3) - interval " + secondsAgo + " second, 1, 3, 0, 0, utc_timestamp(3))");
        }
        return id;
    }

    /** State, claim, done, accepted, rejected, problem. */
    private static List<String> row(long id) {
        try (var owner = new Owner()) {
            return owner.rows("select state, claim, done, accepted, rejected, problem from job where id = ?", id)
                    .get(0);
        }
    }

    private static List<String> ended(long id) {
        var row = row(id);
        while (row.get(0).matches("WAITING|RUNNING")) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            row = row(id);
        }
        return row;
    }

    @Test
    @DisplayName("a job is run in the hub where it was started, and keeps its numbers")
    void runs() throws Exception {
        long id = start(TestWork.SUCCEEDS);
        assertThat(ended(id)).startsWith("DONE", "1", "3", "2", "1");
        assertThat(work.runOf(id).hub()).isEqualTo(HUB);
    }

    @Test
    @DisplayName("a job whose transaction is rolled back was never started")
    void rolledBack() {
        assertThatThrownBy(() -> cage.in(hub(), () -> {
                    jobs.start(TestWork.KIND, 99, Locale.ENGLISH);
                    throw new IllegalStateException("on purpose");
                }))
                .hasMessage("on purpose");
        try (var owner = new Owner()) {
            assertThat(owner.rows("select id from job where subject = 99 and kind = ?", TestWork.KIND))
                    .isEmpty();
        }
    }

    @Test
    @DisplayName("a broken rule ends the job with its text in the language of who started it")
    void brokenRule() throws Exception {
        var row = ended(start(TestWork.BREAKS_A_RULE));
        assertThat(row.get(0)).isEqualTo("FAILED");
        assertThat(row.get(5)).startsWith("There is no tier");
    }

    @Test
    @DisplayName("a broken program ends the job with an incident number and nothing of its inside")
    void brokenProgram() throws Exception {
        var row = ended(start(TestWork.BREAKS));
        assertThat(row.get(0)).isEqualTo("FAILED");
        assertThat(row.get(5)).matches(".+ [0-9A-Z]{8,}").doesNotContain("planted");
    }

    @Test
    @DisplayName("a job left by a dead node is taken up by another and ends once")
    void leftLying() {
        assertThat(ended(planted(1, 3600))).startsWith("DONE", "2", "3", "2", "1");
    }

    @Test
    @DisplayName("a job that kills every node that takes it up is given up")
    void hopeless() {
        assertThat(ended(planted(5, 3600)).get(0)).isEqualTo("FAILED");
    }

    @Test
    @DisplayName("who lost his claim to another node cannot end the job, and neither his work")
    void lostClaim() throws Exception {
        long id = planted(2, 0);
        assertThatThrownBy(() -> cage.in(hub(), () -> {
                    book.finish(id, 1, 3, 3, 0, null);
                    return null;
                }))
                .isInstanceOf(JobStopped.class);
        assertThat(row(id)).startsWith("RUNNING", "2");
        cage.in(hub(), () -> {
            book.finish(id, 2, 3, 3, 0, null);
            return null;
        });
        assertThat(row(id)).startsWith("DONE", "2", "3", "3", "0");
    }

    private static String heartbeat(long id) {
        try (var owner = new Owner()) {
            return owner.rows("select heartbeat from job where id = ?", id)
                    .get(0)
                    .get(0);
        }
    }

    @Test
    @DisplayName("who lost his claim to another node keeps the job alive no longer")
    void lostClaimIsNoSignOfLife() throws Exception {
        long id = planted(2, 10);
        var found = heartbeat(id);
        var job = cage.in(hub(), () -> session.em().find(Job.class, id));

        book.signsOfLife(Set.of(new JobBook.Claimed(job, 1)));
        assertThat(heartbeat(id)).isEqualTo(found);
        book.signsOfLife(Set.of(new JobBook.Claimed(job, 2)));
        assertThat(heartbeat(id)).isGreaterThan(found);

        cage.in(hub(), () -> {
            book.finish(id, 2, 3, 3, 0, null);
            return null;
        });
    }

    @Test
    @DisplayName("a job whose run hangs while it writes is passed over by nodes that look for work, and holds up none")
    void lockedByItsRun() throws Exception {
        long id = planted(1, 0);
        try (var hanging = new Owner()) {
            hanging.run("start transaction");
            hanging.run("update job set heartbeat = utc_timestamp(3) - interval 1 hour where id = " + id);
            assertThat(cage.in(hub(), () -> book.isFree(List.of(id, 1L)))).isFalse();
            hanging.run("commit");
        }
        assertThat(ended(id)).startsWith("DONE", "2");
    }

    private boolean cancel(long id) throws Exception {
        return cage.in(hub(), () -> book.cancel(id));
    }

    @Test
    @DisplayName("a job cancelled while it runs is undone at its next step and stays cancelled")
    void cancelledWhileRunning() throws Exception {
        long id = start(TestWork.IS_HELD);
        while (!"1".equals(row(id).get(2))) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertThat(cancel(id)).isTrue();
        work.release();
        assertThat(row(id)).startsWith("CANCELLED", "1", "1", "0", "0");
        assertThat(cancel(id)).as("there is nothing left to cancel").isFalse();

        assertThat(ended(start(TestWork.SUCCEEDS))).as("the hub goes on").startsWith("DONE");
        assertThat(row(id)).startsWith("CANCELLED", "1", "1", "0", "0");
    }

    /** A job of a hub, as it stands in the table. */
    private static long standing(String hub, String state, String more) {
        long id = Ids.next();
        try (var owner = new Owner()) {
            owner.run(
                    "insert into job (id, kind, hub_id, account_id, subject, locale, state, claim, heartbeat, done, total,"
                            + " accepted, rejected, created_at"
                            + (more.isEmpty() ? "" : ", file_name, file_size, kept_until")
                            + ") select " + id + ", '" + TestWork.KIND + "', c.hub_id, null, " + TestWork.SUCCEEDS
                            + ", 'zh-CN', '"
                            + state + "', 1, utc_timestamp(3), 0, 3, 0, 0, utc_timestamp(3)" + more
                            + " from hub_code c where c.code = '" + hub + "' limit 1");
        }
        return id;
    }

    @Test
    @DisplayName("one hub's ten jobs do not stop another hub's one, and a hub's own run one after another")
    void fairShare() throws Exception {
        String busy = "110101001";
        long running = standing(busy, "RUNNING", "");
        var waiting = IntStream.range(0, 10)
                .mapToObj(n -> standing(busy, "WAITING", ""))
                .toList();
        long others = standing("110101002", "WAITING", "");

        assertThat(ended(others)).startsWith("DONE");
        assertThat(waiting).as("while the hub has one running").allMatch(id -> row(id).get(0)
                .equals("WAITING"));

        cage.in(hub(), () -> {
            book.finish(running, 1, 3, 3, 0, null);
            return null;
        });
        assertThat(waiting).allSatisfy(id -> assertThat(ended(id)).startsWith("DONE", "2"));
    }

    @Test
    @DisplayName("among waiting hubs comes first whose last turn is longest ago")
    void turns() throws Exception {
        long first = standing("110101003", "DONE", "");
        long second = standing("110101004", "DONE", "");
        try (var owner = new Owner()) {
            owner.run("update job set claimed_at = utc_timestamp(3) where id = " + first);
            owner.run("update job set claimed_at = utc_timestamp(3) - interval 1 hour where id = " + second);
        }
        long served = Ids.next();
        long neglected = Ids.next();
        try (var owner = new Owner()) {
            owner.run(
                    "insert into job (id, kind, hub_id, subject, locale, state, claim, heartbeat, done, total, accepted,"
                            + " rejected, created_at) select if(c.code = '110101003', " + served + ", " + neglected
                            + "), '"
                            + TestWork.KIND + "', c.hub_id, " + TestWork.SUCCEEDS
                            + ", 'zh-CN', 'WAITING', 0, utc_timestamp(3),"
                            + " 0, 0, 0, 0, utc_timestamp(3) from hub_code c where c.code in ('110101003', '110101004')");
        }
        assertThat(ended(served)).startsWith("DONE");
        assertThat(ended(neglected)).startsWith("DONE");
        try (var owner = new Owner()) {
            assertThat(owner.rows(
                            "select id from job where id in (?, ?) order by claimed_at, id desc", served, neglected))
                    .first()
                    .isEqualTo(List.of(Long.toString(neglected)));
        }
    }

    @Test
    @DisplayName("a file whose time is over is dropped once, and the job says that it is no longer kept")
    void expiry() throws Exception {
        long over = standing(HUB, "DONE", ", 'old.csv', 12, utc_timestamp(3) - interval 1 day");
        long kept = standing(HUB, "DONE", ", 'new.csv', 12, utc_timestamp(3) + interval 1 day");
        var due = room.overTime(0, 1000);
        assertThat(due).extracting(Job::id).contains(over).doesNotContain(kept);
        assertThat(due)
                .filteredOn(job -> job.id() == over)
                .allMatch(job -> !job.isFileKept() && job.file().isPresent());

        due.stream().filter(job -> job.id() == over).forEach(room::drop);

        assertThat(work.isDropped(TestWork.SUCCEEDS)).isTrue();
        assertThat(room.overTime(0, 1000)).extracting(Job::id).doesNotContain(over);
    }
}
