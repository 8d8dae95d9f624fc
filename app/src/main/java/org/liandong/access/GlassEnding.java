package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import org.liandong.shared.Public;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.HubsProvisioned;
import org.liandong.tenancy.Turns;

/** Ends looks into rooms whose time is over, in the city's room, where platform administrators work. */
@ApplicationScoped
@Public("the machine, when the time of a look is over")
class GlassEnding {

    private static final Duration PACE = Duration.ofSeconds(10);

    @Inject
    private Turns turns;

    @Inject
    private CurrentHub current;

    @Inject
    private Hubs hubs;

    @Inject
    private BreakingGlass breaking;

    void begin(@Observes HubsProvisioned provisioned, GlassEnding self) {
        turns.take("access.glass", PACE, self::inCity);
    }

    @ActivateRequestContext
    void inCity() {
        current.enter(hubs.city(), false);
        breaking.endRunOut();
    }
}
