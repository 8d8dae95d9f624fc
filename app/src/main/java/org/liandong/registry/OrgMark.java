package org.liandong.registry;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.liandong.shared.RuleViolation;

/** Where a page of a list ended: lists go by name, and by code where names are the same. */
public record OrgMark(String name, String uscc) {

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
            int code = 18;
            RuleViolation.require(text.length() > code, "registry.list.markUnknown");
            return new OrgMark(text.substring(code), text.substring(0, code));
        } catch (IllegalArgumentException notOurs) {
            throw new RuleViolation("registry.list.markUnknown").in("after");
        }
    }
}
