package org.liandong.tenancy;

import java.time.Instant;

/**
 * What a job says of the file it leaves behind.
 *
 * @param size in bytes
 * @param until when it is kept; null where nobody has said
 */
public record KeptFile(String name, long size, Instant until) {}
