/**
 * Hubs and the walls between them. Owns {@link org.liandong.tenancy.Hub}, its dated codes and placements, offices, the one
 * maker of entity managers ({@link org.liandong.tenancy.TenantSession}), the one door for JDBC
 * ({@link org.liandong.tenancy.Sql}), jobs, leases, turns and the outbox with its sequencer, and what every feature shares:
 * work items, announcements, drafts, documents, lists with their exports and answers that are given again.
 *
 * <p>Every entity of the product is exactly one of {@link org.liandong.tenancy.HubOwned},
 * {@link org.liandong.tenancy.OrgOwned}, {@link org.liandong.tenancy.PersonOwned}, {@link org.liandong.tenancy.CityWide}
 * and {@link org.liandong.tenancy.Platform}.
 */
package org.liandong.tenancy;
