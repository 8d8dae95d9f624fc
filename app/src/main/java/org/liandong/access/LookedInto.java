package org.liandong.access;

/** A request has entered a hub's room that stands open to its caller by a broken glass. */
public record LookedInto(long glass) {}
