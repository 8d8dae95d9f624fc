package org.liandong.report;

/** What waits in an organization's room. */
public enum OrgWorkKind {
    /** Somebody's role in the organization ends on a day. */
    ROLE_ENDS,
    /** Somebody else says that he acts for the organization. */
    CLAIM,
    /** The entry that a street has reported is to be confirmed. */
    CONFIRMATION
}
