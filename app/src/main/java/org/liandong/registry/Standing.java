package org.liandong.registry;

/** Whether the authority that registered an organization stands behind its entry, or a street only reported it. */
public enum Standing {
    REPORTED,
    CONFIRMED
}
