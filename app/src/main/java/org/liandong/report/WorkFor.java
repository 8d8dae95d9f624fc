package org.liandong.report;

/** Whom a piece of work waits for, seen by its reader. */
public enum WorkFor {
    ME,
    /** Others of the same hub. */
    OTHERS,
    /** A hub below. */
    BELOW
}
