package org.liandong.report;

import java.util.Arrays;
import java.util.List;
import org.liandong.registry.OrgType;
import org.liandong.shared.RuleViolation;

/** What is counted, and the dimension it is broken down by. */
public enum Measure {
    /** RP-01: registered organizations with status ACTIVE at a month's end, by type. */
    ORGANIZATIONS(OrgType.values());

    private final List<Enum<?>> dimensions;

    Measure(Enum<?>... dimensions) {
        this.dimensions = List.of(dimensions);
    }

    /** @param name as it is written in addresses */
    public static Measure named(String name) {
        return Arrays.stream(values())
                .filter(measure -> measure.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("report.figure.measureUnknown", name, Arrays.toString(values()))
                        .in("measure"));
    }

    /** The value of the dimension that is written so. */
    public Enum<?> dimension(String name) {
        return dimensions.stream()
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("report.figure.dimensionUnknown", name, dimensions).in("of"));
    }

    /** All values of the dimension, so that a figure of nothing is shown as 0. */
    public List<Enum<?>> dimensions() {
        return dimensions;
    }
}
