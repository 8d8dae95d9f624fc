package org.liandong.rules;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.liandong.shared.Public;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.HubsProvisioned;
import org.liandong.tenancy.Leases;
import org.liandong.tenancy.Outbox;
import org.liandong.tenancy.TenantFiles;

/** Brings the rule table in step with the tenant's file at each start; what is there already is not written again. */
@ApplicationScoped
@Transactional
@Public("the machine, at start")
class RuleProvisioning {

    private static final Logger LOG = Logger.getLogger(RuleProvisioning.class.getName());
    private static final String CHANGED = "rules.rule.changed";
    private static final String FILE = "rules.csv";

    @Inject
    private TenantFiles files;

    @Inject
    private Rules rules;

    @Inject
    private Hubs hubs;

    @Inject
    private Leases leases;

    @Inject
    private Outbox outbox;

    /** Before anything that is provisioned by the rules. */
    void hubsStand(@Observes @Priority(Interceptor.Priority.LIBRARY_BEFORE) HubsProvisioned provisioned) {
        leases.alone("rules");
        var held =
                rules.current().stream().collect(Collectors.toMap(entry -> Identity.of(entry.rule()), entry -> entry));
        int city = hubs.city().id();
        int added = 0;
        for (var row : files.rows(FILE)) {
            var rule = RuleFile.rule(row::get);
            var known = held.get(Identity.of(rule));
            if (known == null || !known.rule().equals(rule)) {
                rules.add(new RuleEntry(rule, known == null ? 1 : known.revision() + 1, city));
                added++;
            }
        }
        if (added > 0) {
            outbox.announce(CHANGED, null, Outbox.NOTHING_MORE);
        }
        LOG.info(held.size() + " rules held, " + added + " new or changed in the tenants folder");
    }

    /** What makes two rows the same rule. */
    private record Identity(String key, String object, String jurisdiction, LocalDate from) {
        static Identity of(Rule rule) {
            return new Identity(rule.key(), rule.object(), rule.jurisdiction(), rule.from());
        }
    }
}
