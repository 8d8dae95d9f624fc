package org.liandong.tenancy.web;

/**
 * A field that somebody else changed while it stood in a form.
 *
 * @param was what it held when the form was opened
 * @param now what it holds since
 * @param mine what was typed
 * @param open whether both changed it, so that one has to be chosen; else what it holds now stands in the form already
 * @param nowValue as the input has it
 * @param mineValue as the input has it
 */
public record FormConflict(
        String field,
        String label,
        String was,
        String now,
        String mine,
        boolean open,
        String nowValue,
        String mineValue) {}
