package org.liandong.audit;

/** A place of the chain and the hash it had, noted down outside the database: what was cut off behind it shows. */
public record Noted(long position, String hash) {}
