package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Once a night, on one node: drafts and answers that were kept as long as the rules say are forgotten. */
@ApplicationScoped
class PersonalSweep {

    private static final int PORTION = 500;
    private static final String WORK = "personal.sweep";

    @Inject
    private Turns turns;

    @Inject
    private PersonalRoom room;

    void begin(@Observes HubsProvisioned provisioned) {
        turns.nightly(WORK, "19 37 2 * * *", this::sweep);
    }

    private void sweep() {
        var accounts = room.accountsAfter(0, PORTION);
        while (!accounts.isEmpty()) {
            accounts.forEach(room::forget);
            accounts = room.accountsAfter(accounts.get(accounts.size() - 1), PORTION);
        }
    }
}
