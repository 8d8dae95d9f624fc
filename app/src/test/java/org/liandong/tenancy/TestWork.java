package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import org.liandong.shared.RuleViolation;

/** A job's work that does what its subject says, and remembers in which hub and for whom it was run. */
@ApplicationScoped
class TestWork implements JobWork {

    static final String KIND = "tenancy.test";
    static final long SUCCEEDS = 1;
    static final long BREAKS_A_RULE = 2;
    static final long BREAKS = 3;

    /** Runs until it is released. */
    static final long IS_HELD = 4;

    /** @param hub its code */
    record Run(String hub, Long account) {}

    @Inject
    private CurrentHub current;

    @Inject
    private End end;

    private final Map<Long, Run> runs = new ConcurrentHashMap<>();
    private final Set<Long> dropped = ConcurrentHashMap.newKeySet();
    private final CountDownLatch released = new CountDownLatch(1);

    public void release() {
        released.countDown();
    }

    public boolean isDropped(long subject) {
        return dropped.contains(subject);
    }

    @Override
    public void drop(long subject) {
        dropped.add(subject);
    }

    public Run runOf(long job) {
        return runs.get(job);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) {
        runs.put(run.job(), new Run(current.required().code(), current.account().orElse(null)));
        run.progress(1, 3);
        if (run.subject() == BREAKS_A_RULE) {
            throw new RuleViolation("tenancy.hub.tierUnknown", "X");
        }
        if (run.subject() == BREAKS) {
            throw new IllegalStateException("planted by a test");
        }
        if (run.subject() == IS_HELD) {
            await();
        }
        end.of(run);
    }

    private void await() {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The transaction in which the work ends. */
    @ApplicationScoped
    static class End {
        @Transactional
        public void of(JobRun run) {
            run.finish(3, 2, 1);
        }
    }
}
