package org.liandong.tenancy;

import java.util.function.UnaryOperator;
import org.liandong.shared.ListKind;

/**
 * Which hubs a list shows.
 *
 * @param text a part of the name or the beginning of the code, or null
 * @param tier or null
 * @param closed those that were merged into others, in place of those at work
 */
public record HubFilter(String text, Tier tier, boolean closed) {

    /** @param asked the value of a parameter, or null */
    public static HubFilter read(UnaryOperator<String> asked) {
        var text = asked.apply("q");
        var closed = asked.apply("closed");
        return new HubFilter(
                text == null || text.isBlank() ? null : text.strip(),
                ListKind.constant(Tier.class, "tier", asked.apply("tier")),
                "1".equals(closed) || "true".equals(closed));
    }
}
