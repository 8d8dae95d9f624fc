package org.liandong.tenancy;

/** The database must not be used as it is; the message tells an administrator why and what to do. */
public class UnfitDatabase extends RuntimeException {

    UnfitDatabase(String message) {
        super(message);
    }

    UnfitDatabase(String message, DatabaseRefusal cause) {
        super(message, cause);
    }
}
