package org.liandong.access;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hubs;

/** Does the changes of the tree of hubs whose day has come, on whichever node looks first. */
@Singleton
class HubChangeTimer {

    private static final Logger LOG = Logger.getLogger(HubChangeTimer.class.getName());

    @Inject
    private HubChanging changing;

    @Inject
    private Hubs hubs;

    @Inject
    private CurrentHub current;

    @Schedule(hour = "*", minute = "*/5", second = "7", timezone = "Asia/Shanghai", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void perform() {
        var city = hubs.provisioned();
        if (city.isEmpty()) {
            return;
        }
        current.enter(city.get(), false);
        int done = changing.performDue();
        if (done > 0) {
            LOG.info(() -> done + " changes of hubs done");
        }
    }
}
