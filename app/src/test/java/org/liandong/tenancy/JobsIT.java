package org.liandong.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
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
                    book.finish(id, 1, 3, 3, 0);
                    return null;
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(row(id)).startsWith("RUNNING", "2");
        cage.in(hub(), () -> {
            book.finish(id, 2, 3, 3, 0);
            return null;
        });
        assertThat(row(id)).startsWith("DONE", "2", "3", "3", "0");
    }
}
