package org.liandong.registry;

import java.util.List;

/**
 * A row of a sheet that changes an entry of the register.
 *
 * @param line the number a spreadsheet shows beside it
 * @param fields what differs, in the language the sheet was sent in
 */
public record ChangedRow(int line, String uscc, String name, List<Field> fields) {

    /** A field that differs; null where nothing stands. */
    public record Field(String label, String before, String after) {}
}
