package org.liandong.tenancy;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.liandong.shared.Clocks;

/** Tells what happened, on any node, to whoever follows on this one. Each node has its own place in the outbox. */
@ApplicationScoped
public class OutboxFollower {

    private static final Logger LOG = Logger.getLogger(OutboxFollower.class.getName());
    private static final Duration PACE = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Clock clock = Clocks.machine();

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private Following following;

    @Inject
    private Event<Announced> announced;

    private ScheduledFuture<?> turns;
    private long position = -1;
    private volatile Instant looked = Instant.MIN;

    void start(@Observes HubsProvisioned hubs) {
        stop();
        turns = executor.scheduleWithFixedDelay(this::turn, 0, PACE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Whether everything that happened up to a second ago has been told. */
    public boolean isUpToDate() {
        return !looked.plus(PATIENCE).isBefore(clock.instant());
    }

    /** Never throws: an executor takes a failed task out of its plan, and the database comes back. */
    private void turn() {
        try {
            var now = clock.instant();
            if (position < 0) {
                position = following.last();
            }
            var heard = following.after(position);
            heard.announcements().forEach(one -> announced.fire(new Announced(one.kind(), one.hub(), one.payload())));
            position = heard.position();
            looked = now;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "what happened is not heard, the follower tries again", e);
        }
    }

    @PreDestroy
    void stop() {
        if (turns != null) {
            turns.cancel(false);
        }
    }
}
