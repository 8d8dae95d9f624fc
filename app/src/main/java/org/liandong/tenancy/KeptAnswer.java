package org.liandong.tenancy;

/**
 * What was answered to a request that must not happen twice.
 *
 * @param location where what was made is found, or null
 * @param tag the version of what was made, or null
 * @param body JSON, or null
 */
public record KeptAnswer(int status, String location, String tag, String body) {}
