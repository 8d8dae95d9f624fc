package org.liandong.tenancy;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
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

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    @Any
    private Instance<Stream> streams;

    @Inject
    private Numbering numbering;

    @Inject
    private NodeLeases leases;

    private ScheduledFuture<?> turns;
    private Instant held = Instant.MIN;

    void start(@Observes HubsProvisioned hubs) {
        stop();
        turns = executor.scheduleWithFixedDelay(this::turn, 0, PACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Never throws: an executor takes a failed task out of its plan, and the database comes back. */
    private void turn() {
        try {
            if (holds()) {
                streams.forEach(this::number);
            }
        } catch (RuntimeException e) {
            held = Instant.MIN;
            LOG.log(Level.WARNING, "positions wait, the sequencer tries again", e);
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

    @PreDestroy
    void stop() {
        if (turns != null) {
            turns.cancel(false);
        }
    }
}
