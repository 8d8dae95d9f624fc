package org.liandong.report;

import java.util.List;

/** What is counted, and the dimension it is broken down by. */
public enum Measure {
    /** RP-01: registered organizations with status ACTIVE at a month's end, by type. */
    ORGANIZATIONS("ASSOCIATION", "SERVICE", "FOUNDATION");

    private final List<String> dimensions;

    Measure(String... dimensions) {
        this.dimensions = List.of(dimensions);
    }

    /** All values of the dimension, so that a figure of nothing is shown as 0. */
    public List<String> dimensions() {
        return dimensions;
    }
}
