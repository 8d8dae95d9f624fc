package org.liandong.tenancy;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Looks for waiting jobs and runs them on this node, a few at a time. */
@ApplicationScoped
class JobRunner {

    private static final Logger LOG = Logger.getLogger(JobRunner.class.getName());
    private static final int AT_ONCE = 2;
    private static final long PAUSE_MILLIS = 500;

    @Resource
    private ManagedScheduledExecutorService executor;

    @Inject
    private JobRoom room;

    private final Set<Long> running = ConcurrentHashMap.newKeySet();
    private ScheduledFuture<?> ticking;

    synchronized void begin(@Observes HubsProvisioned provisioned) {
        if (ticking == null) {
            ticking = executor.scheduleWithFixedDelay(this::tick, PAUSE_MILLIS, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @PreDestroy
    void end() {
        if (ticking != null) {
            ticking.cancel(false);
        }
    }

    /** An exception would end the ticking for good, so it is told and the next tick tries again. */
    private void tick() {
        try {
            for (var claimed : room.lookAround(running, AT_ONCE - running.size())) {
                running.add(claimed.job().id());
                executor.submit(() -> run(claimed));
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "jobs could not be looked for", e);
        }
    }

    private void run(JobBook.Claimed claimed) {
        try {
            room.run(claimed);
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "job " + claimed.job().id() + " could not be ended; it will be taken up again", e);
        } finally {
            running.remove(claimed.job().id());
        }
    }
}
