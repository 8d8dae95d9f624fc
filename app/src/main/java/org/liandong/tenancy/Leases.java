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
        sql.update("insert ignore into lease (name, holder, held_until) values (?, '', '2000-01-01')", work);
        sql.query("select name from lease where name = ? for update", row -> row.getString(1), work);
    }
}
