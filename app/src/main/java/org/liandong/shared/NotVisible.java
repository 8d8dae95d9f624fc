package org.liandong.shared;

import jakarta.ejb.ApplicationException;

/** For this caller the thing does not exist, whether it does or not: 404. */
@ApplicationException(rollback = true)
public class NotVisible extends RuntimeException {

    /** @param what what was asked for, for the log */
    public NotVisible(String what) {
        super(what);
    }
}
