package org.liandong.access;

/** A change is planned, and on its day done, unless it was withdrawn before. */
public enum HubChangeState {
    PLANNED,
    DONE,
    WITHDRAWN
}
