package org.liandong.message;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.net.URI;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.shared.Ids;
import org.liandong.tenancy.Databases;

/** One mail of a round, on the server's own transactions. */
@ExtendWith(ArquillianExtension.class)
class PostingIT {

    @Resource
    ManagedExecutorService executor;

    @Inject
    Posting posting;

    @Test
    @DisplayName("an address that is none says nothing about the mail server: the round goes on")
    void noAddress() throws Exception {
        long account = Ids.next();
        long mail = Ids.next();
        try (var sql = Databases.owner()) {
            sql.update(
                    "insert into account (id, version, issuer, sub, display_name, email, locale, first_seen)"
                            + " values (?, 1, 'it', ?, 'it', 'not an address', 'zh', utc_timestamp(3))",
                    account,
                    "it-" + account);
            sql.update(
                    "insert into mail (id, account_id, cause, subject, body, state, attempts, next_at, created_at)"
                            + " values (?, ?, 'it', 's', 'b', 'WAITING', 0, '2000-01-01', utc_timestamp(3))",
                    mail,
                    account);
            sql.commit();
        }
        var nobody = SmtpAddress.of("smtp://127.0.0.1:9?from=it@example.org");
        var line = new SmtpLine(nobody, URI.create("http://localhost"));
        try {
            assertThat(executor.submit(() -> posting.post(mail, line)).get()).isTrue();
        } finally {
            line.close();
            try (var sql = Databases.owner()) {
                sql.update("delete from mail where id = ?", mail);
                sql.update("delete from account where id = ?", account);
                sql.commit();
            }
        }
    }
}
