package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.server.ServerSession;

/** Counts the statements that entity managers send while a piece of a test runs. */
@ApplicationScoped
public class Statements {

    @PersistenceUnit(unitName = "liandong")
    private EntityManagerFactory factory;

    /** How many statements the work sends from its own thread. */
    public int of(Callable<?> work) throws Exception {
        var session = factory.unwrap(ServerSession.class);
        var before = session.getSessionLog();
        var counting = new Counting(Thread.currentThread());
        session.setSessionLog(counting);
        try {
            work.call();
            return counting.statements.get();
        } finally {
            session.setSessionLog(before);
        }
    }

    private static final class Counting extends AbstractSessionLog {

        private final AtomicInteger statements = new AtomicInteger();
        private final Thread thread;

        private Counting(Thread thread) {
            this.thread = thread;
        }

        @Override
        public boolean shouldLog(int level, String category) {
            return SessionLog.SQL.equals(category) && Thread.currentThread().equals(thread);
        }

        @Override
        public void log(SessionLogEntry entry) {
            if (SessionLog.SQL.equals(entry.getNameSpace())
                    && Thread.currentThread().equals(thread)) {
                statements.incrementAndGet();
            }
        }
    }
}
