package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/** Takes away contents that no row speaks of, in the room of the hub they lie under. */
@ApplicationScoped
class DocumentRoom {

    /** Longer than any transaction: a content may be there before its row is. */
    static final Duration GRACE = Duration.ofHours(1);

    @Inject
    private CurrentHub current;

    @Inject
    private Hubs hubs;

    @Inject
    private DocumentStore store;

    @Inject
    private SpokenOf spokenOf;

    /** @return how many contents were taken away; none of a hub that this deployment does not know */
    @ActivateRequestContext
    int sweep(int hub, Instant now) throws IOException {
        var known = hubs.find(hub);
        if (known.isEmpty()) {
            return 0;
        }
        current.enter(known.get(), false);
        var then = now.minus(GRACE);
        var old = store.before(then, hub);
        var kept = spokenOf.here();
        int gone = 0;
        for (var key : old) {
            if (!kept.contains(key.sha256())) {
                store.deleteBefore(then, key);
                gone++;
            }
        }
        return gone;
    }
}
