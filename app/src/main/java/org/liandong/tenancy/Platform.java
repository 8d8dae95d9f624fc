package org.liandong.tenancy;

/** A row of the machine itself: hubs, accounts, memberships, jobs, leases, outbox, audit. */
public interface Platform {}
