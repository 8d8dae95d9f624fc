package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Logger;
import org.liandong.shared.Clocks;

/**
 * Gives each committed row of every stream its gap-free position, twice a second, on one node of the cluster. It can die
 * between any two statements: a step is one transaction, and the next holder goes on with what still waits.
 */
@ApplicationScoped
class Sequencer {

    private static final Logger LOG = Logger.getLogger(Sequencer.class.getName());
    private static final String WORK = "sequencer";
    private static final Duration PACE = Duration.ofMillis(500);
    private static final Duration LEASE = Duration.ofSeconds(5);

    private final Clock clock = Clocks.machine();

    @Inject
    private Turns turns;

    @Inject
    @Any
    private Instance<Stream> streams;

    @Inject
    private Numbering numbering;

    @Inject
    private NodeLeases leases;

    private Instant held = Instant.MIN;

    void start(@Observes HubsProvisioned hubs) {
        turns.take(WORK, PACE, this::turn);
    }

    /** After a failure the lease is asked for anew. */
    private void turn() {
        try {
            if (holds()) {
                streams.forEach(this::number);
            }
        } catch (RuntimeException e) {
            held = Instant.MIN;
            throw e;
        }
    }

    private void number(Stream stream) {
        while (numbering.step(stream) == Numbering.STEP && holds()) {
            LOG.fine(() -> "more rows wait in " + stream.name());
        }
    }

    /** Renews the lease when half of it is over. */
    private boolean holds() {
        Instant now = clock.instant();
        if (now.isAfter(held) && leases.take(WORK, LEASE)) {
            held = now.plus(LEASE.dividedBy(2));
        }
        return !now.isAfter(held);
    }
}
