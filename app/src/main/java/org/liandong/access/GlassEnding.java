package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import org.liandong.shared.Public;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hubs;

/** Ends looks into rooms whose time is over, in the city's room, where platform administrators work. */
@ApplicationScoped
@Public("the machine, when the time of a look is over")
class GlassEnding {

    @Inject
    private CurrentHub current;

    @Inject
    private Hubs hubs;

    @Inject
    private BreakingGlass breaking;

    @ActivateRequestContext
    void inCity() {
        current.enter(hubs.city(), false);
        breaking.endRunOut();
    }
}
