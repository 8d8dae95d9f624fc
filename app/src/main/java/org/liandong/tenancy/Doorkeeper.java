package org.liandong.tenancy;

import java.util.Optional;

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

    /** The hub that bears this code today, and who knocks at its door: what all that follows begins with, read at once. */
    Optional<Hub> hubOf(String code);

    Door doorOf(Hub hub);

    /** What the caller finds at the door of an organization's room: OPEN or CLOSED. */
    Door doorOf(String uscc);
}
