package org.liandong.tenancy;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.logging.Logger;

/**
 * Runs a transaction again that lost to another one: the database gave it up for a lock (1205) or a deadlock (1213), what it
 * read was changed before it wrote, or what it found missing was there when it wrote it (1062); the second time it finds what
 * holds now and says so. It stands around the outermost
 * transaction of every service, where nothing of the first attempt is left.
 */
@Interceptor
@Transactional
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 150)
class Retrying {

    private static final Logger LOG = Logger.getLogger(Retrying.class.getName());
    private static final int ATTEMPTS = 4;
    private static final Set<Integer> LOST = Set.of(1062, 1205, 1213);

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    @Inject
    private MachineMetrics metrics;

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        if (transaction.getTransactionStatus() != Status.STATUS_NO_TRANSACTION) {
            return call.proceed();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return call.proceed();
            } catch (Exception e) {
                if (attempt == ATTEMPTS || !passing(e)) {
                    throw e;
                }
                metrics.retried();
                LOG.info(() -> "run again after it lost to another: " + call.getMethod());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                        ThreadLocalRandom.current().nextLong(1, 20L * attempt)));
            }
        }
    }

    private static boolean passing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockException || cause instanceof ChangedMeanwhile) {
                return true;
            }
            if (cause instanceof SQLException refusal && LOST.contains(refusal.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
