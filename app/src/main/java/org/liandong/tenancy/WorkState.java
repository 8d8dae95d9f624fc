package org.liandong.tenancy;

/** What became of a piece of work. */
public enum WorkState {
    OPEN,
    DONE,
    /** Nobody has to do it any more. */
    DROPPED
}
