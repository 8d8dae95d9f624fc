package org.liandong.access;

/** Where a membership stands towards the room that an address names. */
enum Standing {
    /** A member of this very hub. */
    OWN,
    /** A member of a hub above it, who may look down as far as the matrix says. */
    ABOVE,
    /** A member of its organization. */
    ORGANIZATION,
    /** Anybody else: beside, below, nowhere. The room does not exist for him. */
    ELSEWHERE
}
