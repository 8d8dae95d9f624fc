package org.liandong.tenancy;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.CronTrigger;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.liandong.shared.Clocks;
import org.liandong.shared.Public;

/**
 * What this node does over and over in short turns, one after the other, until the server stops. A turn that fails is told and
 * tried again: the database comes back.
 */
@ApplicationScoped
@Public("the machine")
public class Turns {

    private static final Logger LOG = Logger.getLogger(Turns.class.getName());

    @Resource
    private ManagedScheduledExecutorService executor;

    private final Map<String, ScheduledFuture<?>> taken = new ConcurrentHashMap<>();

    /**
     * Begins, or goes on where the same work has begun before.
     *
     * @param pace between the end of a turn and the next
     */
    public void take(String work, Duration pace, Runnable turn) {
        taken.computeIfAbsent(
                work,
                begun -> executor.scheduleWithFixedDelay(
                        () -> safely(work, turn), pace.toMillis(), pace.toMillis(), TimeUnit.MILLISECONDS));
    }

    /**
     * Begins at fixed times.
     *
     * @param times in Beijing, as cron writes them, seconds first: {@code 19 37 2 * * *}
     */
    public void take(String work, String times, Runnable turn) {
        taken.computeIfAbsent(
                work, begun -> executor.schedule(() -> safely(work, turn), new CronTrigger(times, Clocks.ZONE)));
    }

    /** An exception would have the executor drop the work for good. */
    private static void safely(String work, Runnable turn) {
        try {
            turn.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, work + " waits, and is tried again", e);
        }
    }

    @PreDestroy
    void end() {
        taken.values().forEach(turns -> turns.cancel(false));
    }
}
