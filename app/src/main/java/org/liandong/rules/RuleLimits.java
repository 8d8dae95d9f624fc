package org.liandong.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.liandong.shared.Public;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Limits;

/** The rules' numbers, for the modules below. */
@ApplicationScoped
@Public("rules are published law, notices and defaults")
class RuleLimits implements Limits {

    @Inject
    private Rules rules;

    @Override
    public Limit of(Hub hub, LocalDate day, String key) {
        var rule = rules.of(hub).on(day, key);
        return new Limit(rule.number(), rule.source());
    }
}
