package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.liandong.tenancy.HubsProvisioned;
import org.liandong.tenancy.Turns;

/** Once an hour: also what a node that died meanwhile has not counted. */
@ApplicationScoped
class ReportedTimer {

    @Inject
    private Turns turns;

    @Inject
    private ReportedEntries entries;

    void begin(@Observes HubsProvisioned provisioned) {
        turns.take("registry.reported", "37 29 * * * *", this::count);
    }

    void count() {
        entries.countSoon();
    }
}
