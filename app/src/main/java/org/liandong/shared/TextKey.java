package org.liandong.shared;

/** A value within a text that is itself a text: told in the language of the text around it. */
public record TextKey(String key) {}
