package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.liandong.shared.Clocks;

/** Once a night, on one node: contents that no row speaks of, and what was left while it came in. */
@ApplicationScoped
class DocumentSweep {

    private static final Logger LOG = Logger.getLogger(DocumentSweep.class.getName());
    private static final String WORK = "documents.sweep";

    @Inject
    private Turns turns;

    @Inject
    private DocumentStore store;

    @Inject
    private DocumentRoom room;

    void begin(@Observes HubsProvisioned provisioned) {
        turns.nightly(WORK, "41 52 2 * * *", this::sweep);
    }

    private void sweep() {
        try {
            clear();
        } catch (IOException e) {
            throw new UncheckedIOException("the documents' store", e);
        }
    }

    private void clear() throws IOException {
        var now = Clocks.machine().instant();
        store.clear(now.minus(DocumentRoom.GRACE));
        int gone = 0;
        for (int hub : store.hubs()) {
            gone += room.sweep(hub, now);
        }
        LOG.log(Level.INFO, "{0} contents that no document speaks of were taken away", gone);
    }
}
