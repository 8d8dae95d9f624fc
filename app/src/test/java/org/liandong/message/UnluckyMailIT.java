package org.liandong.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.browser.PostOffice.until;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.shared.Ids;
import org.liandong.tenancy.Databases;

/** What becomes of mail when the mail server refuses, hangs or loses its answer. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class UnluckyMailIT {

    private final Map<Long, Long> accounts = new HashMap<>();

    private UnluckyServer server;

    @BeforeEach
    void open() {
        server = new UnluckyServer(Integer.getInteger("it.smtp.port"));
    }

    @AfterEach
    void close() {
        server.close();
        try (var sql = Databases.owner()) {
            accounts.forEach((mail, account) -> {
                sql.update("delete from mail where account_id = ?", account);
                sql.update("delete from account where id = ?", account);
            });
            sql.commit();
        }
    }

    /** A mail that is due at once, to somebody of this name. */
    private long planted(String reader) {
        long account = Ids.next();
        long mail = Ids.next();
        accounts.put(mail, account);
        try (var sql = Databases.owner()) {
            sql.update(
                    "insert into account (id, version, issuer, sub, display_name, email, locale, first_seen)"
                            + " values (?, 1, 'it', ?, 'it', ?, 'zh', utc_timestamp(3))",
                    account,
                    "it-" + account,
                    reader.contains(" ") ? reader : reader + "." + account + "@example.org");
            sql.update(
                    "insert into mail (id, account_id, cause, subject, body, state, attempts, next_at, created_at)"
                            + " values (?, ?, 'it', '事项', '内容', 'WAITING', 0, '2000-01-01', utc_timestamp(3))",
                    mail,
                    account);
            sql.commit();
        }
        return mail;
    }

    private String reader(String name, long mail) {
        return name + "." + accounts.get(mail);
    }

    private static void hasten(long mail) {
        try (var sql = Databases.owner()) {
            sql.update("update mail set next_at = '2000-01-01' where id = ?", mail);
            sql.commit();
        }
    }

    private static String value(String column, long mail) {
        try (var sql = Databases.owner()) {
            return sql.one("select " + column + " from mail where id = ?", row -> row.getString(1), mail)
                    .orElseThrow();
        }
    }

    private static void untilTried(long mail, int times) {
        until("attempt " + times, () -> Integer.parseInt(value("attempts", mail)) >= times);
    }

    @Test
    @DisplayName(
            "one reader that the server refuses keeps no other from his mail; refused for good is given up, for now waits")
    void refused() {
        var mails = new LinkedHashMap<String, Long>();
        for (var name : List.of("gone", "not an address", "busy", "full", "fine")) {
            mails.put(name, planted(name));
        }

        until("the good one", () -> value("state", mails.get("fine")).equals("SENT"));
        mails.values().forEach(mail -> untilTried(mail, 1));

        assertThat(value("state", mails.get("gone"))).isEqualTo("GIVEN_UP");
        assertThat(value("last_error", mails.get("gone"))).contains("550");
        assertThat(value("state", mails.get("not an address"))).isEqualTo("GIVEN_UP");
        for (var later : List.of("busy", "full")) {
            assertThat(value("state", mails.get(later))).isEqualTo("WAITING");
        }
        server.mend(reader("busy", mails.get("busy")));
        hasten(mails.get("busy"));
        until("the busy one", () -> value("state", mails.get("busy")).equals("SENT"));
    }

    @Test
    @DisplayName(
            "a mail whose answer is lost is sent once more under the same id; one behind it waits no longer for that")
    void lost() {
        long lost = planted("lost");
        long fine = planted("fine");
        untilTried(lost, 1);
        until("the good one", () -> value("state", fine).equals("SENT"));
        assertThat(value("state", lost)).isEqualTo("WAITING");

        var reader = reader("lost", lost);
        server.mend(reader);
        hasten(lost);
        until("its end", () -> value("state", lost).equals("SENT"));

        var ids = server.arrivedFor(reader);
        assertThat(ids).hasSizeGreaterThan(1);
        assertThat(ids).containsOnly(ids.get(0));
        assertThat(ids.get(0)).contains(Long.toString(lost));
        assertThat(server.arrivedFor(reader("fine", fine))).hasSize(1);
    }

    @Test
    @DisplayName("a server that falls silent after a mail holds up the others for twenty seconds, and once")
    void silent() {
        long silent = planted("silent");
        long fine = planted("fine");
        untilTried(silent, 1);
        until("the good one", () -> value("state", fine).equals("SENT"));

        assertThat(value("attempts", silent)).isEqualTo("1");
        assertThat(value("state", silent)).isEqualTo("WAITING");
        assertThat(server.arrivedFor(reader("fine", fine))).hasSize(1);
    }
}
