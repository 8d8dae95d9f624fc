package org.liandong.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.liandong.rules.Rules;
import org.liandong.shared.Public;
import org.liandong.tenancy.Sql;

/** On which days everybody's daily mail was written, and whose turn is next while it is. */
@ApplicationScoped
@Transactional
@Public("the machine")
class DigestRounds {

    @Inject
    private Sql sql;

    @Inject
    private Rules rules;

    @Inject
    private MailQueue mail;

    /** Whether the hour has come and this day's mail is not yet written. */
    @ActivateRequestContext
    boolean isDue(LocalDate day, LocalTime time) {
        return sql.one("select 1 from digest_round where day = ?", row -> row.getInt(1), day)
                        .isEmpty()
                && !time.isBefore(LocalTime.parse(
                        rules.ofCity().on(day, "message.digest.time").value()));
    }

    /** Accounts in order of their keys. */
    @ActivateRequestContext
    List<Long> accounts(long after, int most) {
        return sql.query("select id from account where id > ? order by id limit " + most, row -> row.getLong(1), after);
    }

    /** How many days a message is kept. */
    @ActivateRequestContext
    int keptDays(LocalDate day) {
        return rules.ofCity().on(day, "message.list.keptDays").number();
    }

    @ActivateRequestContext
    void end(LocalDate day) {
        mail.sweep(rules.ofCity().on(day, "message.mail.keptDays").number());
        sql.update("insert ignore into digest_round (day, ended_at) values (?, utc_timestamp(3))", day);
    }
}
