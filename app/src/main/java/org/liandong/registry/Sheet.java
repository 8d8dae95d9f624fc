package org.liandong.registry;

import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;

/**
 * A list of organizations as it came in: every column in its order, the known ones by their place and the others kept as
 * they are, the encoding and separator it was written in. What an earlier result sheet added is already off.
 *
 * @param heading the headings as written
 * @param places where each known column stands
 */
record Sheet(Charset charset, char separator, List<String> heading, Map<Column, Integer> places, List<Line> lines) {

    /** @param number the number a spreadsheet shows beside this row; the heading has 1 */
    record Line(int number, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(cell -> Cell.clean(cell).isEmpty());
        }
    }

    /** The text under a known column, empty where the row is too short or the sheet has no such column. */
    String cell(Line line, Column column) {
        Integer place = places.get(column);
        return place == null || place >= line.cells().size() ? "" : line.cells().get(place);
    }

    /** The rows in which something stands. */
    List<Line> filled() {
        return lines.stream().filter(line -> !line.isBlank()).toList();
    }
}
