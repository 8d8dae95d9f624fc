package org.liandong.registry;

import java.util.function.UnaryOperator;
import org.liandong.shared.ListKind;

/**
 * Which organizations a list shows; null in any field leaves it open.
 *
 * @param text part of a name or the beginning of a code
 * @param hub code of the hub in or below which they are resident
 */
public record OrgFilter(String text, OrgType type, String hub, OrgStatus status, Standing standing) {

    public static final OrgFilter ALL = new OrgFilter(null, null, null, null, null);

    /** @param asked the value of a parameter, or null */
    public static OrgFilter read(UnaryOperator<String> asked) {
        return read(
                asked.apply("q"),
                asked.apply("type"),
                asked.apply("hub"),
                asked.apply("status"),
                asked.apply("standing"));
    }

    /** As they are written in an address; each may be null or blank. */
    public static OrgFilter read(String text, String type, String hub, String status, String standing) {
        return new OrgFilter(
                given(text),
                ListKind.constant(OrgType.class, "type", type),
                given(hub),
                ListKind.constant(OrgStatus.class, "status", status),
                ListKind.constant(Standing.class, "standing", standing));
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
