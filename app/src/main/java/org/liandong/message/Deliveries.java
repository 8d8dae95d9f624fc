package org.liandong.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.liandong.tenancy.HubsProvisioned;
import org.liandong.tenancy.NodeLeases;
import org.liandong.tenancy.Turns;

/** Has what was announced delivered, within a second or two, by one node of the cluster. */
@ApplicationScoped
class Deliveries {

    private static final Logger LOG = Logger.getLogger(Deliveries.class.getName());
    private static final String WORK = "message.delivery";
    private static final Duration LEASE = Duration.ofSeconds(30);
    private static final int PORTION = 50;
    private static final int BETWEEN_RENEWALS = 200;
    private static final Duration PACE = Duration.ofSeconds(1);

    @Inject
    private Turns turns;

    @Inject
    private Delivering delivering;

    @Inject
    private NodeLeases leases;

    void begin(@Observes HubsProvisioned provisioned) {
        turns.take(WORK, PACE, this::turn);
    }

    private void turn() {
        for (var order : delivering.waiting(PORTION)) {
            if (!isMine() || !deliver(order)) {
                return;
            }
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
