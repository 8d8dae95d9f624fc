package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;

/** Once a night, on one node: drafts and answers that were kept as long as the rules say are forgotten. */
@ApplicationScoped
class PersonalSweep {

    private static final int PORTION = 500;
    private static final String WORK = "personal.sweep";
    private static final Duration NO_SECOND_TIME = Duration.ofHours(6);

    @Inject
    private Turns turns;

    @Inject
    private PersonalRoom room;

    @Inject
    private NodeLeases leases;

    void begin(@Observes HubsProvisioned provisioned) {
        turns.take(WORK, "19 37 2 * * *", this::sweep);
    }

    private void sweep() {
        if (leases.take(WORK, NO_SECOND_TIME)) {
            var accounts = room.accountsAfter(0, PORTION);
            while (!accounts.isEmpty()) {
                accounts.forEach(room::forget);
                accounts = room.accountsAfter(accounts.get(accounts.size() - 1), PORTION);
            }
        }
    }
}
