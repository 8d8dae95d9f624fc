package org.liandong.access;

/** How far a permission of the matrix reaches from the place where somebody holds his role. */
enum Reach {
    /** The hub itself, and nothing below it: S, or D and C where something is changed. */
    HUB,
    /** The hub and, for looking, all hubs below it: D and C. */
    SUBTREE,
    /** Only what concerns the member's own office; opens no room by itself, the feature narrows. */
    OFFICE,
    /** Only the projects and organizations assigned to him: P; opens no room by itself, the feature narrows. */
    ASSIGNED,
    /** His own organization: O. */
    ORGANIZATION,
    /** His own person: M. */
    PERSON,
    /** What the public pages show: W; opens no room. */
    PUBLIC
}
