package org.liandong.access;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.liandong.shared.RuleViolation;

/** Where a page of the list of staff ended: it goes by name, and by membership where names are the same. */
public record StaffMark(String name, long id) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{1,19}) (.*)", Pattern.DOTALL);

    public static StaffMark of(StaffMember member) {
        return new StaffMark(member.name(), member.id());
    }

    /** As an opaque value for an address. */
    public String written() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((id + " " + name).getBytes(StandardCharsets.UTF_8));
    }

    /** @return null where nothing was written */
    public static StaffMark read(String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            var parts = WRITTEN.matcher(new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8));
            if (parts.matches()) {
                return new StaffMark(parts.group(2), Long.parseLong(parts.group(1)));
            }
        } catch (IllegalArgumentException notOurs) {
            throw unknown();
        }
        throw unknown();
    }

    private static RuleViolation unknown() {
        return new RuleViolation("access.list.markUnknown").in("after");
    }
}
