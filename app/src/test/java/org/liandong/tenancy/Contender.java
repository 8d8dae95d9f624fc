package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that takes two rows in the order it is told: two of them in opposite orders end in a deadlock. */
@ApplicationScoped
class Contender {

    @Inject
    private Sql sql;

    @Inject
    private TenantSession session;

    private final AtomicInteger attempts = new AtomicInteger();

    public int attempts() {
        return attempts.get();
    }

    public void forget() {
        attempts.set(0);
    }

    @ActivateRequestContext
    @Transactional
    public void take(String first, String second, CyclicBarrier meeting) {
        boolean firstAttempt = attempts.incrementAndGet() <= 2;
        hold(first);
        if (firstAttempt) {
            meet(meeting);
        }
        hold(second);
    }

    /** Who does not find the row adds it. */
    @ActivateRequestContext
    @Transactional
    public void add(String lease, CyclicBarrier meeting) {
        boolean firstAttempt = attempts.incrementAndGet() <= 2;
        var found = sql.one("select name from lease where name = ?", row -> row.getString(1), lease);
        if (firstAttempt) {
            meet(meeting);
        }
        if (found.isEmpty()) {
            sql.update("insert into lease (name, holder, held_until) values (?, '', '2000-01-01')", lease);
        }
    }

    /** The second row is written only when the transaction commits. */
    @ActivateRequestContext
    @Transactional
    public void rename(int first, int second, String accent, CyclicBarrier meeting) {
        boolean firstAttempt = attempts.incrementAndGet() <= 2;
        recolour(first, accent);
        session.em().flush();
        if (firstAttempt) {
            meet(meeting);
        }
        recolour(second, accent);
    }

    /** Both have read the row before one of them writes it. */
    @ActivateRequestContext
    @Transactional
    public void overtake(int id, String accent, CyclicBarrier meeting) {
        boolean firstAttempt = attempts.incrementAndGet() <= 2;
        var hub = session.em().find(Hub.class, id);
        if (firstAttempt) {
            meet(meeting);
        }
        hub.describe(hub.name(), hub.englishName(), accent);
    }

    private void recolour(int id, String accent) {
        var hub = session.em().find(Hub.class, id);
        hub.describe(hub.name(), hub.englishName(), accent);
    }

    private void hold(String lease) {
        sql.update("insert ignore into lease (name, holder, held_until) values (?, '', '2000-01-01')", lease);
        sql.update("update lease set holder = concat(left(holder, 50), 'x') where name = ?", lease);
    }

    private static void meet(CyclicBarrier meeting) {
        try {
            meeting.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
