package org.liandong.report;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.liandong.tenancy.NodeLeases;

/** Once a night, on one node of the cluster. */
@Singleton
class NightlyRecomputation {

    private static final Logger LOG = Logger.getLogger(NightlyRecomputation.class.getName());
    private static final Duration NO_SECOND_TIME = Duration.ofHours(6);

    @Inject
    private Recomputation recomputation;

    @Inject
    private NodeLeases leases;

    @Schedule(hour = "3", minute = "10", timezone = "Asia/Shanghai", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void compare() {
        if (leases.take("figures.recomputation", NO_SECOND_TIME)) {
            var comparison = recomputation.compare();
            LOG.log(
                    comparison.isZero() ? Level.INFO : Level.SEVERE,
                    "{0} figures counted anew, difference {1}",
                    new Object[] {comparison.compared(), comparison.difference()});
        }
    }
}
