package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.UUID;
import org.liandong.shared.Public;

/**
 * Which node does standing work that only one may do. A lease holds for a time by the database's clock, so that the work of
 * a node that died goes on elsewhere; what is done under it must still be right should two nodes do it at once.
 */
@ApplicationScoped
@Public("the machine")
public class NodeLeases {

    private final String node = UUID.randomUUID().toString();

    @Inject
    private Sql sql;

    /** Takes or renews the lease. @return whether this node holds it now */
    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public boolean take(String work, Duration time) {
        return take(sql, node, work, time);
    }

    static boolean take(Sql sql, String node, String work, Duration time) {
        long micros = time.toMillis() * 1000;
        int renewed = sql.update(
                "update lease set holder = ?, held_until = utc_timestamp(3) + interval ? microsecond"
                        + " where name = ? and (holder = ? or held_until < utc_timestamp(3))",
                node,
                micros,
                work,
                node);
        return renewed > 0
                || sql.update(
                                "insert ignore into lease (name, holder, held_until)"
                                        + " values (?, ?, utc_timestamp(3) + interval ? microsecond)",
                                work,
                                node,
                                micros)
                        > 0;
    }

    /** Gives the lease back, so that another node need not wait for its end. */
    @ActivateRequestContext
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void release(String work) {
        sql.update("update lease set held_until = utc_timestamp(3) where name = ? and holder = ?", work, node);
    }
}
