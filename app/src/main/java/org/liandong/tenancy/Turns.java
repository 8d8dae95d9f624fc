package org.liandong.tenancy;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.CronTrigger;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.liandong.shared.Clocks;
import org.liandong.shared.Public;

/**
 * What this node does over and over in short turns, until the server stops. The turns of one work come one after the other;
 * one that takes long holds up no other work. A turn that fails is told and tried again: the database comes back.
 */
@ApplicationScoped
@Public("the machine")
public class Turns {

    private static final Logger LOG = Logger.getLogger(Turns.class.getName());

    private static final Duration NO_SECOND_TIME = Duration.ofHours(6);

    @Inject
    private NodeLeases leases;

    /** Has a single thread on this server, so it only says when. */
    @Resource
    private ManagedScheduledExecutorService clock;

    @Resource
    private ManagedExecutorService executor;

    private final Map<String, ScheduledFuture<?>> taken = new ConcurrentHashMap<>();
    private final Set<String> running = ConcurrentHashMap.newKeySet();

    /**
     * Begins, or goes on where the same work has begun before.
     *
     * @param pace from the beginning of a turn to that of the next, or longer where a turn takes longer
     */
    public void take(String work, Duration pace, Runnable turn) {
        taken.computeIfAbsent(
                work,
                begun -> clock.scheduleAtFixedRate(
                        () -> next(work, turn), pace.toMillis(), pace.toMillis(), TimeUnit.MILLISECONDS));
    }

    /**
     * Begins at fixed times.
     *
     * @param times in Beijing, as cron writes them, seconds first: {@code 19 37 2 * * *}
     */
    public void take(String work, String times, Runnable turn) {
        taken.computeIfAbsent(
                work, begun -> clock.schedule(() -> next(work, turn), new CronTrigger(times, Clocks.ZONE)));
    }

    /** Once a night, on whichever node is the first at this time. */
    public void nightly(String work, String times, Runnable turn) {
        take(work, times, () -> {
            if (leases.take(work, NO_SECOND_TIME)) {
                turn.run();
            }
        });
    }

    /** Takes no further turns; one that is begun goes on to its end. */
    void leave(String work) {
        var turns = taken.remove(work);
        if (turns != null) {
            turns.cancel(false);
        }
    }

    private void next(String work, Runnable turn) {
        if (running.add(work)) {
            try {
                executor.submit(() -> run(work, turn));
            } catch (RejectedExecutionException stopping) {
                running.remove(work);
            }
        }
    }

    private void run(String work, Runnable turn) {
        try {
            turn.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, work + " waits, and is tried again", e);
        } finally {
            running.remove(work);
        }
    }

    @PreDestroy
    void end() {
        taken.values().forEach(turns -> turns.cancel(false));
    }
}
