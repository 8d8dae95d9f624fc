package org.liandong.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.HubsProvisioned;
import org.liandong.tenancy.Turns;

/** Once an hour, after a year was announced: what was reckoned into it provisionally is reckoned anew. */
@ApplicationScoped
class ProvisionalDeadlines {

    private static final Logger LOG = Logger.getLogger(ProvisionalDeadlines.class.getName());

    @Inject
    private Turns turns;

    @Inject
    private Hubs hubs;

    @Inject
    private CurrentHub current;

    @Inject
    private Reckoning reckoning;

    void begin(@Observes HubsProvisioned provisioned, ProvisionalDeadlines self) {
        turns.take("rules.provisional", "23 41 * * * *", self::reckon);
    }

    @ActivateRequestContext
    void reckon() {
        current.enter(hubs.city(), false);
        int moved = reckoning.anew();
        if (moved > 0) {
            LOG.info(() -> moved + " provisional deadlines reckoned anew");
        }
    }
}
