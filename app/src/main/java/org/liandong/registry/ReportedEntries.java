package org.liandong.registry;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.liandong.tenancy.HubsProvisioned;
import org.liandong.tenancy.Turns;

/**
 * Entries that streets report wait for their registering authority (row 2a). They are counted anew after the change is
 * committed, once for many changes: an import of fifty thousand rows neither waits for it nor holds anything longer. A
 * street could not write it anyway, as what waits lies with a hub above or beside it.
 */
@ApplicationScoped
class ReportedEntries {

    private static final Logger LOG = Logger.getLogger(ReportedEntries.class.getName());

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Turns turns;

    @Inject
    private ReportedCounting counting;

    private final AtomicBoolean asked = new AtomicBoolean();

    void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) RegisterChanged change) {
        if (change.isAboutReported()) {
            countSoon();
        }
    }

    void hubsStand(@Observes(during = TransactionPhase.AFTER_SUCCESS) HubsProvisioned provisioned) {
        countSoon();
        turns.take("registry.reported", "37 29 * * * *", this::countSoon);
    }

    private void countSoon() {
        if (asked.compareAndSet(false, true)) {
            executor.submit(this::count);
        }
    }

    /** What a node that died has not counted is counted by the next change or the next hour. */
    private void count() {
        asked.set(false);
        try {
            counting.inCity();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "reported entries could not be counted", e);
        }
    }
}
