package org.liandong.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.liandong.shared.RuleViolation;

/** Where a page of a list ended: lists go by name, and by code where names are the same. */
public record OrgMark(String name, String uscc) {

    private static final Pattern WRITTEN = Pattern.compile("([0-9A-Z]{18})(.+)", Pattern.DOTALL);

    static OrgMark of(SocialOrg org) {
        return new OrgMark(org.name(), org.uscc().value());
    }

    /** As an opaque value for an address. */
    public String written() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((uscc + name).getBytes(StandardCharsets.UTF_8));
    }

    /** @return null where nothing was written */
    public static OrgMark read(String written) {
        if (written == null || written.isBlank()) {
            return null;
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            var parts = WRITTEN.matcher(text);
            RuleViolation.require(parts.matches(), "registry.list.markUnknown");
            return new OrgMark(parts.group(2), parts.group(1));
        } catch (IllegalArgumentException notOurs) {
            throw new RuleViolation("registry.list.markUnknown").in("after");
        }
    }
}
