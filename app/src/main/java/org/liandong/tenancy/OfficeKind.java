package org.liandong.tenancy;

/** What an office inside a hub does. */
public enum OfficeKind {
    CIVIL_AFFAIRS,
    FINANCE,
    SOCIAL_WORK,
    PURCHASER,
    INCUBATOR,
    TRAINING,
    FEDERATION,
    OTHER
}
