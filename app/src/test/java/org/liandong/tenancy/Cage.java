package org.liandong.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;

/** Runs a piece of a test as a request of its own in a hub's room, in one transaction, on another thread. */
@ApplicationScoped
public class Cage {

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private Request request;

    public <T> T in(Hub hub, Callable<T> work) throws Exception {
        return apart(() -> request.in(hub, false, work));
    }

    public <T> T reading(Hub hub, Callable<T> work) throws Exception {
        return apart(() -> request.in(hub, true, work));
    }

    public <T> T unbound(Callable<T> work) throws Exception {
        return apart(() -> request.in(null, false, work));
    }

    private <T> T apart(Callable<T> work) throws Exception {
        try {
            return executor.submit(work).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** Songs by JPA: the wall of the entity manager and that of the database. */
    static List<String> songs(TenantSession session) {
        return session.em()
                .createQuery("select c from Canary c", Canary.class)
                .getResultStream()
                .map(Canary::song)
                .toList();
    }

    /** A request of its own. */
    @ApplicationScoped
    public static class Request {

        @Inject
        private CurrentHub current;

        @Inject
        private Transaction transaction;

        @ActivateRequestContext
        public <T> T in(Hub hub, boolean onlyReading, Callable<T> work) throws Exception {
            if (hub != null) {
                current.enter(hub, onlyReading);
            }
            return transaction.run(work);
        }
    }

    /** The transaction of a piece of a test. */
    @ApplicationScoped
    public static class Transaction {

        @Transactional(rollbackOn = Exception.class)
        public <T> T run(Callable<T> work) throws Exception {
            return work.call();
        }
    }
}
