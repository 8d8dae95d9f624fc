package org.liandong.registry;

import java.util.List;

/**
 * A row of a sheet that was not taken.
 *
 * @param line the number a spreadsheet shows beside it
 * @param reasons in the language the sheet was sent in
 */
public record RefusedRow(int line, String uscc, String name, List<String> reasons) {}
