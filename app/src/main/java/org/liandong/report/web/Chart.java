package org.liandong.report.web;

import java.util.ArrayList;
import java.util.List;

/** Where the columns and lines of a chart of numbers over time stand, in the units of its picture. */
public record Chart(List<Column> columns, List<Line> lines) {

    static final int WIDTH = 360;
    static final int HEIGHT = 170;
    static final int TOP = 18;
    static final int FOOT = 150;
    static final int LEFT = 44;
    private static final int LINES = 4;

    /** A column: as wide as it may be, from its top to the foot. */
    public record Column(int x, int width, int y, int height) {
        public int middle() {
            return x + width / 2;
        }
    }

    /** A line across the picture and the number it stands for. */
    public record Line(int y, long value) {}

    /** @param values null where there is none */
    static Chart of(List<Long> values) {
        long most = values.stream()
                .filter(value -> value != null)
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        long step = step(most);
        long top = Math.max(step, (most + step - 1) / step * step);
        var lines = new ArrayList<Line>();
        for (long value = 0; value <= top; value += step) {
            lines.add(new Line(y(value, top), value));
        }
        int room = (WIDTH - LEFT) / values.size();
        var columns = new ArrayList<Column>();
        for (int i = 0; i < values.size(); i++) {
            int y = y(values.get(i) == null ? 0 : values.get(i), top);
            columns.add(new Column(LEFT + i * room + room / 6, room - room / 3, y, FOOT - y));
        }
        return new Chart(List.copyOf(columns), List.copyOf(lines));
    }

    private static int y(long value, long top) {
        return (int) Math.round(FOOT - (double) value / top * (FOOT - TOP));
    }

    /** 1, 2 or 5 times a power of ten, so that a few lines are enough. */
    private static long step(long most) {
        long step = 1;
        int i = 0;
        while (step * LINES < most) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
            i++;
        }
        return step;
    }
}
