package org.liandong.report;

import org.liandong.access.Role;
import org.liandong.tenancy.Due;
import org.liandong.tenancy.Hub;

/**
 * Something that waits in an organization's room.
 *
 * @param member the role that ends, among the organization's people, or null
 * @param person whose role or claim it is, or null
 * @param role the role that ends, or null
 * @param by the hub that has to do it, or null where it is the organization's own to do
 */
public record OrgWork(OrgWorkKind kind, Long member, String person, Role role, Hub by, Due due) {}
