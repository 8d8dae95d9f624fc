package org.liandong.report;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.liandong.registry.OrgField;
import org.liandong.registry.OrgType;
import org.liandong.shared.RuleViolation;
import org.liandong.tenancy.Tier;

/** What is counted, and the dimension it is broken down by. */
public enum Measure {
    /** RP-01: registered organizations with status ACTIVE at a month's end, where they have their seat, by type. */
    ORGANIZATIONS(Tier.STREET, List.<Enum<?>>of(OrgType.values())),
    /** RP-01: the same organizations, at the hub whose civil affairs department registered them, by type. */
    REGISTRATIONS(Tier.DISTRICT, List.<Enum<?>>of(OrgType.values())),
    /** RP-01: the same organizations, where they have their seat, by field of work. */
    FIELDS(Tier.STREET, with(Unstated.UNSTATED, OrgField.values()));

    private final Tier grain;
    private final List<Enum<?>> dimensions;

    Measure(Tier grain, List<Enum<?>> dimensions) {
        this.grain = grain;
        this.dimensions = List.copyOf(dimensions);
    }

    private static List<Enum<?>> with(Enum<?> last, Enum<?>... others) {
        return Stream.concat(Arrays.stream(others), Stream.of(last)).toList();
    }

    /** Whether it has numbers of its own for the hubs below one of this tier. */
    public boolean isToldBelow(Tier tier) {
        return tier.compareTo(grain) < 0;
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
