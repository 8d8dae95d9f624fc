package org.liandong.message;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.shared.Ids;
import org.liandong.shared.Texts;
import org.liandong.shared.ToldText;
import org.liandong.tenancy.Announcement;
import org.liandong.tenancy.Audience;
import org.liandong.tenancy.Cage;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Databases;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.Topic;

/** From an announcement to messages and to the daily mail. */
@ExtendWith(ArquillianExtension.class)
@Timeout(90)
class DigestIT {

    private static final String HUB = "110106001";

    @Resource
    ManagedExecutorService executor;

    @Inject
    Cage cage;

    @Inject
    Hubs hubs;

    @Inject
    CurrentHub current;

    @Inject
    Event<Announcement> announced;

    @Inject
    Choosing choosing;

    @Inject
    Digests digests;

    @Inject
    DigestRounds rounds;

    @Inject
    Delivering delivering;

    @Inject
    PlantedSection section;

    long reader;
    long other;

    @BeforeEach
    void twoOfficers() {
        reader = account("reader");
        other = account("other");
    }

    @AfterEach
    void takenBack() {
        try (var sql = Databases.owner()) {
            for (long account : new long[] {reader, other}) {
                for (var table : List.of("mail", "message", "mail_choice", "membership")) {
                    sql.update("delete from " + table + " where account_id = ?", account);
                }
                sql.update("delete from account where id = ?", account);
            }
            sql.update("delete from digest_round where day > '2030-01-01'");
            sql.commit();
        }
    }

    /** Somebody who works in the hub. */
    private long account(String name) {
        long id = Ids.next();
        try (var sql = Databases.owner()) {
            sql.update(
                    "insert into account (id, version, issuer, sub, display_name, email, locale, first_seen)"
                            + " values (?, 1, 'it', ?, ?, ?, 'en', utc_timestamp(3))",
                    id,
                    "it-" + id,
                    name,
                    name + id + "@example.org");
            sql.update(
                    "insert into membership (id, version, account_id, hub_id, role, valid_from)"
                            + " select ?, 1, ?, id, 'ST', '2026-01-01' from hub where code = ?",
                    Ids.next(),
                    id,
                    HUB);
            sql.commit();
        }
        return id;
    }

    private int hub() {
        return hubs.byCode(HUB).orElseThrow().id();
    }

    private void announce(Topic topic, List<Audience> audience, String what) throws Exception {
        cage.unbound(() -> {
            announced.fire(Announcement.of(topic, audience, hub(), "/h/" + HUB + "/", "tenancy.job.toldFailed", what));
            return null;
        });
    }

    private void choose(long account, Map<Topic, Way> ways) throws Exception {
        cage.unbound(() -> {
            current.actAs(account);
            return choosing.choose(ways, null);
        });
    }

    private static void delivered() {
        try (var sql = Databases.owner()) {
            while (sql.one("select id from announcement", row -> row.getLong(1)).isPresent()) {
                sql.commit(); // so that the next look sees what others have done
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }

    private static List<String> mail(long account, String column) {
        try (var sql = Databases.owner()) {
            return sql.query(
                    "select " + column + " from mail where account_id = ? order by id",
                    row -> row.getString(1),
                    account);
        }
    }

    private static int messages(long account) {
        try (var sql = Databases.owner()) {
            return sql.one("select count(*) from message where account_id = ?", row -> row.getInt(1), account)
                    .orElseThrow();
        }
    }

    @Test
    @DisplayName("the daily mail gathers what was laid aside, once, and with nothing new none is written")
    void gathers() throws Exception {
        choose(reader, Map.of(Topic.HUB_CHANGE, Way.DAILY, Topic.ROLE, Way.DAILY));
        announce(Topic.HUB_CHANGE, List.of(Audience.members(hub())), "first");
        announce(Topic.ROLE, List.of(Audience.account(reader)), "second");
        delivered();
        assertThat(messages(reader)).isEqualTo(2);
        assertThat(mail(reader, "cause")).isEmpty();
        assertThat(mail(other, "subject")).hasSize(1);
        var day = LocalDate.of(2031, 3, 3);

        round(day);
        round(day);

        assertThat(mail(reader, "cause")).containsExactly("digest 2031-03-03");
        assertThat(mail(reader, "subject").get(0)).contains("Messages of 2031-03-03");
        assertThat(mail(reader, "body").get(0)).containsSubsequence("first", "/h/" + HUB + "/", "second");
        assertThat(mail(other, "cause")).noneMatch(cause -> cause.startsWith("digest"));
        assertThat(rounds.isDue(day, LocalTime.of(23, 59))).isFalse();

        round(day.plusDays(1));
        assertThat(mail(reader, "cause")).hasSize(1);
    }

    @Test
    @DisplayName(
            "what comes after the day's mail is told the next day, also when the round is gone through a second time")
    void secondRound() throws Exception {
        choose(reader, Map.of(Topic.HUB_CHANGE, Way.DAILY));
        var day = LocalDate.of(2031, 6, 3);
        announce(Topic.HUB_CHANGE, List.of(Audience.account(reader)), "before the mail");
        delivered();
        round(day);
        announce(Topic.HUB_CHANGE, List.of(Audience.account(reader)), "after the mail");
        delivered();

        round(day); // by the node that held the round, was stopped for a while and goes on
        assertThat(mail(reader, "body")).hasSize(1);
        round(day.plusDays(1));

        assertThat(mail(reader, "body")).hasSize(2);
        assertThat(mail(reader, "body").get(1)).contains("after the mail").doesNotContain("before the mail");
    }

    @Test
    @DisplayName("a module above adds its own lines for who wants them daily")
    void section() throws Exception {
        choose(reader, Map.of(PlantedSection.TOPIC, Way.DAILY));
        section.sayFor(reader);
        try {
            round(LocalDate.of(2031, 4, 4));
        } finally {
            section.sayFor(0);
        }

        assertThat(mail(reader, "body").get(0)).contains("planted by a test", "/planted");
        assertThat(mail(other, "cause")).isEmpty();
    }

    @Test
    @DisplayName("who leaves before it is delivered is not told, and what is delivered again is there once")
    void onceAndOnlyToMembers() throws Exception {
        try (var sql = Databases.owner()) {
            sql.update("update membership set revoked_at = utc_timestamp(3) where account_id = ?", other);
            sql.commit();
        }
        announce(Topic.HUB_CHANGE, List.of(Audience.members(hub())), "third");
        delivered();

        assertThat(messages(reader)).isEqualTo(1);
        assertThat(messages(other)).isZero();
        var again = order();
        var thread = new Thread(() -> delivering.deliver(again, reader));
        thread.start();
        thread.join();
        assertThat(messages(reader)).isEqualTo(1);
        assertThat(mail(reader, "cause")).containsExactly(Long.toString(again.id()));
    }

    private Order order() {
        try (var sql = Databases.owner()) {
            return sql.one(
                            "select announcement_id, text_key, details from message where account_id = ?",
                            row -> new Order(
                                    row.getLong(1),
                                    Instant.EPOCH,
                                    Topic.HUB_CHANGE,
                                    List.of(),
                                    null,
                                    new ToldText(row.getString(2), row.getString(3)),
                                    "/",
                                    0),
                            reader)
                    .orElseThrow();
        }
    }

    @Test
    @DisplayName("a transaction that is rolled back has announced nothing")
    void rolledBack() {
        try {
            cage.unbound(() -> {
                announced.fire(Announcement.to(reader, Topic.ROLE, null, "/my/", "tenancy.job.toldFailed", "never"));
                throw new IllegalStateException("on purpose");
            });
        } catch (Exception expected) {
            assertThat(expected).hasMessage("on purpose");
        }
        delivered();
        assertThat(messages(reader)).isZero();
    }

    @Test
    @DisplayName("messages are dropped when the days they are kept for are over")
    void swept() throws Exception {
        announce(Topic.ROLE, List.of(Audience.account(reader)), "old");
        delivered();
        try (var sql = Databases.owner()) {
            sql.update("update message set at = utc_timestamp(3) - interval 366 day where account_id = ?", reader);
            sql.commit();
        }

        round(LocalDate.of(2031, 5, 5));

        assertThat(messages(reader)).isZero();
    }

    /** As its timer does, where no request is open. */
    private void round(LocalDate day) throws Exception {
        executor.submit(() -> digests.round(day)).get();
    }

    /** Says something to one account, when a test has it do so. */
    @ApplicationScoped
    public static class PlantedSection implements DigestSection {

        static final Topic TOPIC = Topic.JOB;

        private volatile long account;

        public void sayFor(long wanted) {
            account = wanted;
        }

        @Override
        public Topic topic() {
            return TOPIC;
        }

        @Override
        public List<Line> lines(long reader, Texts texts) {
            return reader == account ? List.of(new Line("planted by a test", "/planted")) : List.of();
        }
    }
}
