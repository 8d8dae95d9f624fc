package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.liandong.shared.Public;

/** Who of the nodes may do what only one may do. */
@ApplicationScoped
@Public("the machine")
public class Leases {

    @Inject
    private Sql sql;

    /** Waits until no other transaction in the cluster is in the same piece of work; holds until this one ends. */
    public void alone(String work) {
        alone(sql, work);
    }

    /** The same for a command outside the server. */
    public static void alone(Sql sql, String work) {
        if (!hold(sql, work)) {
            sql.update("insert ignore into lease (name, holder, held_until) values (?, '', '2000-01-01')", work);
            hold(sql, work);
        }
    }

    /** Locked before anything is inserted: two who insert what is there lock each other out. */
    private static boolean hold(Sql sql, String work) {
        return sql.one("select name from lease where name = ? for update", row -> true, work)
                .isPresent();
    }
}
