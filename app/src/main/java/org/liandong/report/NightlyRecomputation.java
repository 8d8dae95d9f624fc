package org.liandong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.liandong.tenancy.HubsProvisioned;
import org.liandong.tenancy.Turns;

/** Once a night, on one node of the cluster. */
@ApplicationScoped
class NightlyRecomputation {

    private static final Logger LOG = Logger.getLogger(NightlyRecomputation.class.getName());
    private static final String WORK = "figures.recomputation";

    @Inject
    private Turns turns;

    @Inject
    private Recomputation recomputation;

    void begin(@Observes HubsProvisioned provisioned) {
        turns.nightly(WORK, "0 10 3 * * *", this::compare);
    }

    private void compare() {
        var comparison = recomputation.compare();
        LOG.log(
                comparison.isZero() ? Level.INFO : Level.SEVERE,
                "{0} figures counted anew, difference {1}",
                new Object[] {comparison.compared(), comparison.difference()});
    }
}
