package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.liandong.shared.Clocks;
import org.liandong.shared.Public;

/**
 * Forgets drafts that were left lying and answers that need not be given again, account by account: a person's rows are
 * nobody else's, not the sweeper's either.
 */
@ApplicationScoped
@Public("the machine")
class PersonalRoom {

    @Inject
    private CurrentHub current;

    @Inject
    private RuleBook rules;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** The next accounts behind this one. */
    @ActivateRequestContext
    @Transactional
    public List<Long> accountsAfter(long last, int most) {
        return sql.query("select id from account where id > ? order by id limit ?", row -> row.getLong(1), last, most);
    }

    @ActivateRequestContext
    @Transactional
    public void forget(long account) {
        current.actAs(account);
        var days = Duration.ofDays(rules.of("tenancy.draft.keptDays").number());
        sql.update("delete from form_draft where saved_at < ?", clock.instant().minus(days));
        sql.update("delete from kept_answer where until < ?", Clocks.machine().instant());
    }
}
