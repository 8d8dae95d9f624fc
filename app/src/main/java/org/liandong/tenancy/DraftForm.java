package org.liandong.tenancy;

import java.util.Map;

/**
 * A draft to be kept.
 *
 * @param form the address of the form's page behind the context path, with what it is the form of:
 *     {@code /h/110105026/registry/org/edit?uscc=…}
 * @param title what its page is called
 * @param seen the version of the record that was in the form when it was opened, empty for a new one
 * @param opened what its fields held then
 * @param typed what they hold now
 */
public record DraftForm(
        String form, String title, String seen, Map<String, String> opened, Map<String, String> typed) {}
