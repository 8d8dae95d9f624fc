package org.liandong.access;

/** How the tree of hubs changes. */
public enum HubChangeKind {
    /** A street comes under another district. */
    MOVE,
    /** A street is closed and another one goes on with its business. */
    MERGE
}
