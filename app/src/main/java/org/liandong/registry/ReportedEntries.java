package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.liandong.tenancy.HubsProvisioned;
import org.liandong.tenancy.Turns;

/**
 * Entries that streets report wait for their registering authority (row 2a). They are counted anew soon after the change is
 * committed, once for many changes: an import of fifty thousand rows neither waits for it nor holds anything longer. A
 * street could not write it anyway, as what waits lies with a hub above or beside it.
 */
@ApplicationScoped
class ReportedEntries {

    private static final Duration PACE = Duration.ofMillis(250);

    @Inject
    private Turns turns;

    @Inject
    private ReportedCounting counting;

    private final AtomicBoolean asked = new AtomicBoolean(true);

    void begin(@Observes HubsProvisioned provisioned) {
        turns.take("entries.reported", PACE, this::turn);
        turns.take("entries.reported.hourly", "37 29 * * * *", () -> asked.set(true));
    }

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegisterChanged change) {
        if (change.isAboutReported()) {
            asked.set(true);
        }
    }

    /** What could not be counted, or what a node that died has not, is counted by the next change or the next hour. */
    private void turn() {
        if (asked.getAndSet(false)) {
            counting.inCity();
        }
    }
}
