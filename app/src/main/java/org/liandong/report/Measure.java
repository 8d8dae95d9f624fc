package org.liandong.report;

import java.util.List;
import org.liandong.registry.OrgType;

/** What is counted, and the dimension it is broken down by. */
public enum Measure {
    /** RP-01: registered organizations with status ACTIVE at a month's end, by type. */
    ORGANIZATIONS(OrgType.values());

    private final List<Enum<?>> dimensions;

    Measure(Enum<?>... dimensions) {
        this.dimensions = List.of(dimensions);
    }

    /** All values of the dimension, so that a figure of nothing is shown as 0. */
    public List<Enum<?>> dimensions() {
        return dimensions;
    }
}
