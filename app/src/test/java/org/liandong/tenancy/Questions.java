package org.liandong.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;

/** Counts what a piece of a test asks the database on its transaction's own connection, in whatever way. */
@ApplicationScoped
public class Questions {

    @Inject
    private Sql sql;

    public long of(Callable<?> work) throws Exception {
        long before = asked();
        work.call();
        return asked() - before - 1;
    }

    private long asked() {
        return sql.one("show session status like 'Questions'", row -> row.getLong(2))
                .orElseThrow();
    }
}
