package org.liandong.message;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.liandong.tenancy.HubsProvisioned;
import org.liandong.tenancy.NodeLeases;

/** Has what was announced delivered, within a second or two, by one node of the cluster. */
@ApplicationScoped
class Deliveries {

    private static final Logger LOG = Logger.getLogger(Deliveries.class.getName());
    private static final String WORK = "message.delivery";
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int PORTION = 50;
    private static final int BETWEEN_RENEWALS = 200;
    private static final long PACE_MILLIS = 1000;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Delivering delivering;

    @Inject
    private NodeLeases leases;

    private ScheduledFuture<?> turns;

    synchronized void begin(@Observes HubsProvisioned provisioned) {
        if (turns == null) {
            turns = executor.scheduleWithFixedDelay(this::turn, PACE_MILLIS, PACE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void end() {
        if (turns != null) {
            turns.cancel(false);
        }
    }

    /** An exception would end the turns for good, so it is told and the next one tries again. */
    private void turn() {
        try {
            var waiting = delivering.waiting(PORTION);
            for (var order : waiting) {
                if (!isMine() || !deliver(order)) {
                    return;
                }
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "messages wait, and are tried again", e);
        }
    }

    private boolean isMine() {
        return leases.take(WORK, LEASE);
    }

    /**
     * One that cannot be delivered does not keep the others.
     *
     * @return whether this node goes on
     */
    private boolean deliver(Order order) {
        try {
            int told = 0;
            for (long account : delivering.readers(order)) {
                delivering.deliver(order, account);
                if (++told % BETWEEN_RENEWALS == 0 && !isMine()) {
                    return false; // another node goes through it from its beginning
                }
            }
            delivering.done(order);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "announcement " + order.id() + " could not be delivered to everybody yet", e);
            delivering.failed(order);
        }
        return true;
    }
}
