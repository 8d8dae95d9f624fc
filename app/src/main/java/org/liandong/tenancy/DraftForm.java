package org.liandong.tenancy;

import java.util.Map;
import org.liandong.shared.ToldText;

/**
 * A draft to be kept.
 *
 * @param form the address of the form's page behind the context path, with what it is the form of:
 *     {@code /h/110105026/registry/org/edit?uscc=…}
 * @param title what its page is called, in the words of whoever keeps it; null where it can be told
 * @param told what its page is called, in any language; null where there is the title
 * @param seen the version of the record that was in the form when it was opened, empty for a new one
 * @param opened what its fields held then
 * @param typed what they hold now
 */
public record DraftForm(
        String form, String title, ToldText told, String seen, Map<String, String> opened, Map<String, String> typed) {}
