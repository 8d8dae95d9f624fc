package org.liandong.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks for waiting jobs and runs them on this node, a few at a time. */
@ApplicationScoped
class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());
    private static final int AT_ONCE = 2;
    private static final Duration PACE = Duration.ofMillis(500);

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Turns turns;

    @Inject
    private JobRoom room;

    private final Set<JobBook.Claimed> running = ConcurrentHashMap.newKeySet();

    void begin(@Observes HubsProvisioned provisioned) {
        turns.take("jobs", PACE, this::turn);
    }

    private void turn() {
        for (var claimed : room.lookAround(running, AT_ONCE - running.size())) {
            running.add(claimed);
            executor.submit(() -> run(claimed));
        }
    }

    private void run(JobBook.Claimed claimed) {
        try {
            room.run(claimed);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "job " + claimed.job().id() + " could not be ended; it will be taken up again", e);
        } finally {
            running.remove(claimed);
        }
    }
}
