package org.liandong.tenancy;

/** A job waits to be taken up, within the transaction that starts it. */
record JobStarted(long job) {}
