package org.liandong.registry;

import java.sql.SQLException;

/** Tells from a failure whether somebody else wrote the same next revision first. (Lost locks are run again by themselves.) */
final class Collision {

    /** A unique key is there already. */
    private static final int DOUBLED = 1062;

    private Collision() {}

    static boolean isIn(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getErrorCode() == DOUBLED) {
                return true;
            }
        }
        return false;
    }
}
