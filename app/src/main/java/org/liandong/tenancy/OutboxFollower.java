package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.liandong.shared.Clocks;

/** Tells what happened, on any node, to whoever follows on this one. Each node has its own place in the outbox. */
@ApplicationScoped
public class OutboxFollower {

    private static final Duration PACE = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final Clock clock = Clocks.machine();

    @Inject
    private Turns turns;

    @Inject
    private Following following;

    @Inject
    private Event<Announced> announced;

    private long position = -1;
    private volatile Instant looked = Instant.MIN;

    void start(@Observes HubsProvisioned hubs) {
        turns.take("outbox.follower", PACE, this::turn);
    }

    /** Whether everything that happened up to a second ago has been told. */
    public boolean isUpToDate() {
        return !looked.plus(PATIENCE).isBefore(clock.instant());
    }

    private void turn() {
        var now = clock.instant();
        if (position < 0) {
            position = following.last();
        }
        var heard = following.after(position);
        heard.announcements().forEach(one -> announced.fire(new Announced(one.kind(), one.hub(), one.payload())));
        position = heard.position();
        looked = now;
    }
}
