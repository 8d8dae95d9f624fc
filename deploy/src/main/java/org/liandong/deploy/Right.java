package org.liandong.deploy;

import java.util.Comparator;

/** One thing the application may do with one view, or with one of its columns. */
record Right(String verb, String column) implements Comparable<Right> {

    Right(String verb) {
        this(verb, "");
    }

    @Override
    public int compareTo(Right other) {
        return Comparator.comparing(Right::verb).thenComparing(Right::column).compare(this, other);
    }

    String sql() {
        return column.isEmpty() ? verb : verb + " (" + Sql.name(column) + ")";
    }
}
