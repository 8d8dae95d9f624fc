package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.liandong.tenancy.HubsProvisioned;
import org.liandong.tenancy.Turns;

/** Looks on every node whether the time of a look into a room is over. */
@ApplicationScoped
class GlassRounds {

    private static final Duration PACE = Duration.ofSeconds(10);

    @Inject
    private Turns turns;

    @Inject
    private GlassEnding ending;

    void begin(@Observes HubsProvisioned provisioned) {
        turns.take("access.glass", PACE, ending::inCity);
    }
}
