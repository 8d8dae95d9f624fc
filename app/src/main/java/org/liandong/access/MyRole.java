package org.liandong.access;

import java.time.LocalDate;
import org.liandong.tenancy.Hub;

/**
 * One of the caller's own roles.
 *
 * @param hub null for a role in an organization
 * @param orgUscc null for a role in a hub
 */
public record MyRole(Role role, Hub hub, String orgUscc, LocalDate to) {}
