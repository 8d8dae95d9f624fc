package org.liandong.rules;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hubs;

/** Once an hour, after a year was announced: what was reckoned into it provisionally is reckoned anew. */
@Singleton
class ProvisionalDeadlines {

    private static final Logger LOG = Logger.getLogger(ProvisionalDeadlines.class.getName());

    @Inject
    private Hubs hubs;

    @Inject
    private CurrentHub current;

    @Inject
    private Reckoning reckoning;

    @Schedule(hour = "*", minute = "41", second = "23", timezone = "Asia/Shanghai", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void reckon() {
        var city = hubs.provisioned();
        if (city.isEmpty()) {
            return;
        }
        current.enter(city.get(), false);
        int moved = reckoning.anew();
        if (moved > 0) {
            LOG.info(() -> moved + " provisional deadlines reckoned anew");
        }
    }
}
