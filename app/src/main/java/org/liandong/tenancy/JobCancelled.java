package org.liandong.tenancy;

/** A job was stopped by the person who started it, within the transaction that stops it. */
public record JobCancelled(long job, String kind, long subject, JobState before) {}
