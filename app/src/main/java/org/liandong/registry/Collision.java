package org.liandong.registry;

import java.sql.SQLException;
import java.util.Set;

/** Tells from a failure whether another transaction was in the way, so that doing it again may succeed. */
final class Collision {

    /** A key that is there already, a lock waited for too long, a deadlock. */
    private static final Set<Integer> CODES = Set.of(1062, 1205, 1213);

    private Collision() {}

    static boolean isIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && CODES.contains(refused.getErrorCode())) {
                return true;
            }
        }
        return false;
    }
}
