package org.liandong.registry.api;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.regex.Pattern;
import org.liandong.registry.OrgFilter;
import org.liandong.shared.Texts;

/** What a request asks for, in the words of the register. */
final class Asked {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private Asked() {}

    static OrgFilter filter(String q, String type, String hub, String status, String standing) {
        var asked = new HashMap<String, String>();
        asked.put("q", q);
        asked.put("type", type);
        asked.put("hub", hub);
        asked.put("status", status);
        asked.put("standing", standing);
        return OrgFilter.read(asked::get);
    }

    /** The body of a request, which may not be missing. */
    static <T> T body(T sent) {
        if (sent == null) {
            throw new BadRequestException();
        }
        return sent;
    }

    /** Browsers send names in UTF-8, which the server reads sign by sign. */
    static String asSent(String name) {
        boolean bytes =
                name.chars().allMatch(sign -> sign < 256) && name.chars().anyMatch(sign -> sign > 127);
        return bytes ? new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8) : name;
    }

    static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** The version that the caller has seen; he must say it, and what can be none is not the one that holds. */
    static long seen(String ifMatch) {
        if (ifMatch == null) {
            throw new WebApplicationException(Response.Status.PRECONDITION_REQUIRED);
        }
        var version = VERSION.matcher(ifMatch.strip());
        if (!version.matches()) {
            throw new WebApplicationException(Response.Status.PRECONDITION_FAILED);
        }
        return Long.parseLong(version.group(1));
    }

    static Texts texts(HttpHeaders headers) {
        return Texts.closest(
                headers.getAcceptableLanguages().stream().findFirst().orElse(null));
    }
}
