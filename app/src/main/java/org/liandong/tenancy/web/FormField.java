package org.liandong.tenancy.web;

import java.util.function.UnaryOperator;
import org.liandong.tenancy.FieldTexts;

/**
 * A field of a form whose text may stand in a draft: never a password, never a file.
 *
 * @param id of the input
 * @param label as the page has it
 * @param value what the record holds there, as the input has it
 * @param told how the page tells a value, such as the label of a choice
 */
public record FormField(String id, String label, String value, UnaryOperator<String> told) {

    public FormField {
        value = FieldTexts.plain(value);
    }

    public FormField(String id, String label, String value) {
        this(id, label, value, UnaryOperator.identity());
    }
}
