package org.liandong.shared.web;

/**
 * One thing that can be chosen by a link: a filter, a number of rows.
 *
 * @param href the page with this chosen
 * @param current whether it is chosen now
 */
public record Choice(String label, String href, boolean current) {}
