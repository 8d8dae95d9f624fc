package org.liandong.tenancy;

/** What a document belongs to: the kind of object, and which one. */
public record DocumentSubject(String type, String id) {}
