package org.liandong.registry;

import java.util.List;

/** A page of a list of organizations, with the number of all that the list has. */
public record OrgPage(List<OrgRow> rows, long count) {}
