package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.TransactionScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the transactions in which requests from outside ask the database; what the server does by itself is left out. */
@ApplicationScoped
public class Transactions {

    private final AtomicInteger begun = new AtomicInteger();

    void begun(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        if (Thread.currentThread().getName().startsWith("http-thread-pool")) {
            begun.incrementAndGet();
        }
    }

    /**
     * How many the requests take that the work sends. The server does not tell of a transaction that begins while another
     * thread is in one, so the work is done several times, and counts as often as it was seen at the most.
     */
    public int of(Runnable work, int times) {
        int most = 0;
        for (int i = 0; i < times; i++) {
            int before = begun.get();
            work.run();
            most = Math.max(most, begun.get() - before);
        }
        return most;
    }
}
