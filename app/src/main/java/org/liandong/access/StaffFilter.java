package org.liandong.access;

import java.util.Set;
import java.util.function.UnaryOperator;
import org.liandong.shared.Ids;
import org.liandong.shared.ListKind;
import org.liandong.shared.RuleViolation;

/**
 * Which of a hub's staff.
 *
 * @param role or null
 * @param office an office's id, or null
 * @param ended those whose time is over, in place of those of today and to come
 * @param text a part of the name or the e-mail address, or null
 */
public record StaffFilter(Role role, Long office, boolean ended, String text) {

    public static final StaffFilter NOW = new StaffFilter(null, null, false, null);

    private static final Set<String> YES = Set.of("1", "true");

    /** @param asked the value of a parameter, or null */
    public static StaffFilter read(UnaryOperator<String> asked) {
        var ended = asked.apply("ended");
        return new StaffFilter(
                ListKind.constant(Role.class, "role", asked.apply("role")),
                office(asked.apply("office")),
                ended != null && YES.contains(ended),
                given(asked.apply("q")));
    }

    private static Long office(String asked) {
        var written = given(asked);
        return written == null
                ? null
                : Ids.read(written)
                        .orElseThrow(() -> new RuleViolation("shared.list.valueUnknown", written).in("office"));
    }

    private static String given(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
