package org.liandong.tenancy;

import java.sql.SQLException;

/** The database refused a statement; {@link #code()} is its error number, such as 1062 (doubled) or 1792 (read only). */
public class DatabaseRefusal extends RuntimeException {

    private final int code;

    DatabaseRefusal(SQLException cause) {
        super(cause);
        this.code = cause.getErrorCode();
    }

    public int code() {
        return code;
    }

    /** Whether the same transaction may succeed when it is run again: lock wait time-out or deadlock. */
    public boolean passing() {
        return code == 1205 || code == 1213;
    }
}
