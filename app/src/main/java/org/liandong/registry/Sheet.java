package org.liandong.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A list of organizations as it came in: every column in its order, the known ones by their place and the others kept as
 * they are. Its rows are read from the file as often as they are needed and never held together. What an earlier result
 * sheet added is already off.
 */
final class Sheet {

    private final SheetForm form;
    private final int own;
    private final Line heading;
    private final Map<Column, Integer> places;
    private final int filled;

    /**
     * @param own how many columns in front are those of an earlier result sheet
     * @param heading the headings as written
     * @param places where each known column stands
     * @param filled how many rows say something
     */
    Sheet(SheetForm form, int own, Line heading, Map<Column, Integer> places, int filled) {
        this.form = form;
        this.own = own;
        this.heading = heading;
        this.places = Map.copyOf(places);
        this.filled = filled;
    }

    /** @param number the number a spreadsheet shows beside this row; the heading has 1 */
    record Line(int number, List<String> cells) {

        boolean isBlank() {
            return cells.stream().allMatch(cell -> Cell.clean(cell).isEmpty());
        }

        Line without(int own) {
            return new Line(number, List.copyOf(cells.subList(Math.min(own, cells.size()), cells.size())));
        }
    }

    SheetForm form() {
        return form;
    }

    List<String> heading() {
        return heading.cells();
    }

    int headingNumber() {
        return heading.number();
    }

    int filled() {
        return filled;
    }

    /** Tells every row below the heading, also blank ones. */
    void lines(Consumer<Line> each) {
        form.read(line -> {
            if (line.number() > heading.number()) {
                each.accept(line.without(own));
            }
        });
    }

    /** The same rows in portions. */
    void portions(int size, Consumer<List<Line>> each) {
        var portion = new ArrayList<Line>(size);
        lines(line -> {
            portion.add(line);
            if (portion.size() == size) {
                each.accept(List.copyOf(portion));
                portion.clear();
            }
        });
        if (!portion.isEmpty()) {
            each.accept(List.copyOf(portion));
        }
    }

    /** The text under a known column, empty where the row is too short or the sheet has no such column. */
    String cell(Line line, Column column) {
        return cell(line, places.get(column));
    }

    private static String cell(Line line, Integer place) {
        return place == null || place >= line.cells().size() ? "" : line.cells().get(place);
    }

    /** Whether a row is there to be judged: not blank, and not the example of the empty sheet. */
    boolean counts(Line line) {
        return !line.isBlank() && !isExample(line);
    }

    boolean isExample(Line line) {
        return ImportTemplate.isExample(cell(line, Column.NAME));
    }
}
