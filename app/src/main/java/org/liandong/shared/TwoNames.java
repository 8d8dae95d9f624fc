package org.liandong.shared;

/** A name within a text that is another one in English. */
public record TwoNames(String chinese, String english) {}
