package org.liandong.registry;

import java.util.function.UnaryOperator;
import org.liandong.shared.ListKind;

/**
 * Which organizations a list shows; null in any field leaves it open.
 *
 * @param text part of a name or the beginning of a code
 * @param hub code of the hub in or below which they are resident
 * @param registrar whom they were registered by, in place of those who are resident here
 */
public record OrgFilter(
        String text, OrgType type, String hub, OrgStatus status, Standing standing, Registrar registrar) {

    /** By whom, seen from a room. */
    public enum Registrar {
        HERE
    }

    public static final OrgFilter ALL = resident(null);

    /** All that are resident in or below a hub. */
    public static OrgFilter resident(String hub) {
        return new OrgFilter(null, null, hub, null, null, null);
    }

    /** @param asked the value of a parameter, or null */
    public static OrgFilter read(UnaryOperator<String> asked) {
        return read(
                asked.apply("q"),
                asked.apply("type"),
                asked.apply("hub"),
                asked.apply("status"),
                asked.apply("standing"),
                asked.apply("registrar"));
    }

    /** As they are written in an address; each may be null or blank. */
    public static OrgFilter read(
            String text, String type, String hub, String status, String standing, String registrar) {
        return new OrgFilter(
                given(text),
                ListKind.constant(OrgType.class, "type", type),
                given(hub),
                ListKind.constant(OrgStatus.class, "status", status),
                ListKind.constant(Standing.class, "standing", standing),
                ListKind.constant(Registrar.class, "registrar", registrar));
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
