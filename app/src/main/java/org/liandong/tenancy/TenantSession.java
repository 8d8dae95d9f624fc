package org.liandong.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.persistence.SynchronizationType;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The only maker of entity managers: one for each transaction, bound to the room the request is in. Binding is the
 * transaction's first statement on its own connection, so a connection that comes back with an old binding shows nothing of
 * the old hub, and nothing needs to be cleared at the end.
 *
 * <p>Reading down is read-only in the database too: {@code SET TRANSACTION READ ONLY} comes before anything else, and a
 * write then ends in error 1792. Never {@code Connection.setReadOnly}: it stays on the pooled connection.
 *
 * <p>What belongs to a transaction is kept with it by the server's registry. A bean of the server's transaction scope would
 * do the same, but the scope tells of its beginning and its end, and to whom is looked up by walking the stack.
 */
@ApplicationScoped
public class TenantSession {

    static final String HUB = "eclipselink.tenant-id";
    static final String ORG = "liandong.org";
    static final String ACCOUNT = "liandong.account";

    @Inject
    private CurrentHub current;

    @PersistenceUnit(unitName = "liandong")
    private EntityManagerFactory factory;

    @Resource(lookup = "java:app/jdbc/liandong")
    private DataSource dataSource;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /** The transaction's entity manager, bound to the room of this request. */
    public EntityManager em() {
        var bound = bound();
        if (bound.em == null) {
            bound.em = factory.createEntityManager(SynchronizationType.SYNCHRONIZED, bound.to.asProperties());
        }
        return bound.em;
    }

    /** The transaction's own connection, bound; what the entity manager still holds back is written first. */
    Connection connection() throws SQLException {
        var bound = bound();
        if (bound.em != null) {
            bound.em.flush();
        }
        return dataSource.getConnection();
    }

    /** What this transaction is bound to; outside of one the server's registry refuses. */
    private Bound bound() {
        var wanted = Binding.of(current);
        if (transaction.getResource(Bound.class) instanceof Bound bound) {
            if (!bound.to.sameRoom(wanted)) {
                throw new IllegalStateException("the room changed within a transaction: " + bound.to + " to " + wanted);
            }
            return bound;
        }
        apply(wanted);
        var bound = new Bound(wanted);
        transaction.putResource(Bound.class, bound);
        transaction.registerInterposedSynchronization(bound);
        return bound;
    }

    private void apply(Binding binding) {
        try (var connection = dataSource.getConnection()) {
            binding.apply(connection);
        } catch (SQLException e) {
            throw new DatabaseRefusal(e);
        }
    }

    /** A transaction's binding, and its entity manager from the first time one is asked for. */
    static final class Bound implements Synchronization {

        private final Binding to;
        private EntityManager em;

        private Bound(Binding to) {
            this.to = to;
        }

        @Override
        public void beforeCompletion() {
            // the entity manager writes by itself
        }

        @Override
        public void afterCompletion(int status) {
            if (em != null && em.isOpen()) {
                em.close();
            }
        }
    }
}
