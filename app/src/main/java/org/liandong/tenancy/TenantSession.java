package org.liandong.tenancy;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import jakarta.persistence.SynchronizationType;
import jakarta.transaction.TransactionScoped;
import java.io.Serializable;
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
 */
@TransactionScoped
public class TenantSession implements Serializable {

    static final String HUB = "eclipselink.tenant-id";
    static final String ORG = "liandong.org";
    static final String ACCOUNT = "liandong.account";

    @Inject
    private CurrentHub current;

    @Inject
    private Source source;

    private transient EntityManager em;
    private transient Binding bound;

    /** The transaction's entity manager, bound to the room of this request. */
    public EntityManager em() {
        bind();
        if (em == null) {
            em = source.open(bound);
        }
        return em;
    }

    /** The transaction's own connection, bound; what the entity manager still holds back is written first. */
    Connection connection() throws SQLException {
        bind();
        if (em != null) {
            em.flush();
        }
        return source.connection();
    }

    private void bind() {
        var wanted = Binding.of(current);
        if (bound == null) {
            apply(wanted);
            bound = wanted;
        } else if (!bound.sameRoom(wanted)) {
            throw new IllegalStateException("the room changed within a transaction: " + bound + " to " + wanted);
        }
    }

    private void apply(Binding binding) {
        try (var connection = source.connection()) {
            binding.apply(connection);
        } catch (SQLException e) {
            throw new DatabaseRefusal(e);
        }
    }

    @PreDestroy
    void close() {
        if (em != null && em.isOpen()) {
            em.close();
        }
    }

    /** What the server gives; asked for once, because asking costs more than most transactions do. */
    @ApplicationScoped
    static class Source {

        @PersistenceUnit(unitName = "liandong")
        private EntityManagerFactory factory;

        @Resource(lookup = "java:app/jdbc/liandong")
        private DataSource dataSource;

        EntityManager open(Binding binding) {
            return factory.createEntityManager(SynchronizationType.SYNCHRONIZED, binding.asProperties());
        }

        Connection connection() throws SQLException {
            return dataSource.getConnection();
        }
    }
}
