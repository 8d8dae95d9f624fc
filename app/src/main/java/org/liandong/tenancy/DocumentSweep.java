package org.liandong.tenancy;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.liandong.shared.Clocks;

/** Once a night, on one node: contents that no row speaks of, and what was left while it came in. */
@Singleton
class DocumentSweep {

    private static final Logger LOG = Logger.getLogger(DocumentSweep.class.getName());
    private static final Duration NO_SECOND_TIME = Duration.ofHours(6);

    @Inject
    private DocumentStore store;

    @Inject
    private DocumentRoom room;

    @Inject
    private NodeLeases leases;

    @Schedule(hour = "2", minute = "52", second = "41", timezone = "Asia/Shanghai", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    void sweep() throws IOException {
        if (leases.take("documents.sweep", NO_SECOND_TIME)) {
            var now = Clocks.machine().instant();
            store.clear(now.minus(DocumentRoom.GRACE));
            int gone = 0;
            for (int hub : store.hubs()) {
                gone += room.sweep(hub, now);
            }
            LOG.log(Level.INFO, "{0} contents that no document speaks of were taken away", gone);
        }
    }
}
