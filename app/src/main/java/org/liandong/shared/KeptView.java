package org.liandong.shared;

/**
 * A list as one of its readers keeps it.
 *
 * @param name that he gave it; empty for how the list stands open for him when its address says nothing else
 * @param query of the list's address: what narrows and sorts it, its columns
 */
public record KeptView(String id, String name, String query) {}
