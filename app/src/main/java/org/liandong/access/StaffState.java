package org.liandong.access;

/** Where a membership stands in its life today. */
public enum StaffState {
    /** It will begin. */
    COMING,
    ACTIVE,
    SUSPENDED,
    /** Its last day is over, or it was taken back. */
    ENDED
}
