package org.liandong.tenancy;

/** Says whether the caller may enter a hub's or an organization's room; {@code access} knows. */
public interface Doorkeeper {

    /** What the caller finds at a room's door. */
    enum Door {
        /** A member of this hub. */
        OPEN,
        /** A member of a hub above it: reads, never writes. */
        READ_ONLY,
        /** Nobody of whom this room should be seen to exist. */
        CLOSED
    }

    Door doorOf(Hub hub);

    /** What the caller finds at the door of an organization's room: OPEN or CLOSED. */
    Door doorOf(String uscc);
}
