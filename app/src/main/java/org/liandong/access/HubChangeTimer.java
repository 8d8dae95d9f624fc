package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.HubsProvisioned;
import org.liandong.tenancy.Turns;

/** Does the changes of the tree of hubs whose day has come, on whichever node looks first. */
@ApplicationScoped
class HubChangeTimer {

    private static final Logger LOG = Logger.getLogger(HubChangeTimer.class.getName());

    @Inject
    private Turns turns;

    @Inject
    private HubChanging changing;

    @Inject
    private Hubs hubs;

    @Inject
    private CurrentHub current;

    void begin(@Observes HubsProvisioned provisioned, HubChangeTimer self) {
        turns.take("access.hubChanges", "7 */5 * * * *", self::perform);
    }

    @ActivateRequestContext
    void perform() {
        current.enter(hubs.city(), false);
        changing.due().forEach(this::perform);
    }

    /** One that cannot be done holds up no other one; it is tried again at the next look. */
    private void perform(PlannedHubChange due) {
        try {
            changing.perform(due);
            LOG.info(() -> "change of hubs done: " + due.change().id());
        } catch (RuntimeException e) {
            LOG.log(
                    Level.SEVERE,
                    e,
                    () -> "change of hubs not done: " + due.change().id());
        }
    }
}
