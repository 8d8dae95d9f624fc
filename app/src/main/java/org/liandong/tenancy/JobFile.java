package org.liandong.tenancy;

/** A file that a job leaves behind. */
public record JobFile(String name, String mediaType, byte[] content) {}
