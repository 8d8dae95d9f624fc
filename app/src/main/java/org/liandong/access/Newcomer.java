package org.liandong.access;

import java.util.Locale;

/** Somebody the identity provider does not know yet. */
public record Newcomer(String email, String familyName, String givenName, Locale language) {}
