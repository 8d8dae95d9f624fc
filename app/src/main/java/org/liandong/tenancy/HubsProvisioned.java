package org.liandong.tenancy;

import java.util.List;

/**
 * The hubs of the tenants folder stand. What must be laid into them next (rules, demo accounts) observes this event.
 *
 * @param changes what this start changed, one line each; empty when nothing did
 */
public record HubsProvisioned(int hubs, List<String> changes) {}
