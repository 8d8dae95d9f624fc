package org.liandong.tenancy;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the transactions in which requests from outside ask the database; what the server does by itself is left out. */
@ApplicationScoped
public class Transactions {

    private final AtomicInteger begun = new AtomicInteger();

    /** How many the requests take that the work sends. */
    public int of(Runnable work) {
        int before = begun.get();
        work.run();
        return begun.get() - before;
    }

    void noteOne() {
        if (Thread.currentThread().getName().startsWith("http-thread-pool")) {
            begun.incrementAndGet();
        }
    }

    /** Stands within the transaction of every service: whether it has asked is known when the service is done. */
    @Interceptor
    @Transactional
    @Priority(Interceptor.Priority.PLATFORM_BEFORE + 210)
    static class Noting {

        @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
        private TransactionSynchronizationRegistry transaction;

        @Inject
        private Transactions transactions;

        @AroundInvoke
        Object around(InvocationContext call) throws Exception {
            try {
                return call.proceed();
            } finally {
                if (transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION
                        && transaction.getResource(TenantSession.Bound.class) != null
                        && transaction.getResource(Noting.class) == null) {
                    transaction.putResource(Noting.class, this);
                    transactions.noteOne();
                }
            }
        }
    }
}
