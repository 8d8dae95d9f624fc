package org.liandong.tenancy.web;

/** A page of the desk reads its list: what its frame shows of the reader is best read in the same transaction. */
public record DeskRead() {}
