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
        return new OrgFilter(
                given(asked.apply("q")),
                ListKind.constant(OrgType.class, "type", asked.apply("type")),
                given(asked.apply("hub")),
                ListKind.constant(OrgStatus.class, "status", asked.apply("status")),
                ListKind.constant(Standing.class, "standing", asked.apply("standing")));
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
