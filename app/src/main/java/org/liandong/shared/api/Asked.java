package org.liandong.shared.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.regex.Pattern;
import org.liandong.shared.Texts;

/** What the head of a request asks for. */
public final class Asked {

    private static final Pattern VERSION = Pattern.compile("(?:W/)?\"(\\d{1,9})\"");

    private Asked() {}

    /** The texts in the language the caller likes best. */
    public static Texts texts(HttpHeaders headers) {
        return Texts.closest(best(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /** What is not written as languages are asks for none; the server would call it a failure of its own. */
    private static Locale best(String languages) {
        if (languages == null || languages.isBlank()) {
            return null;
        }
        try {
            return Locale.forLanguageTag(LanguageRange.parse(languages).get(0).getRange());
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** The texts in the language that an address asks for, {@code zh} or {@code en}; where it asks for none, the caller's. */
    public static Texts texts(String language, HttpHeaders headers) {
        return language == null ? texts(headers) : Texts.closest(Locale.forLanguageTag(language));
    }

    /** The name of a version, as {@link #seen} takes it. */
    public static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    /** The version that the caller has seen; he must say it, and what can be none is not the one that holds. */
    public static long seen(String ifMatch) {
        if (ifMatch == null) {
            throw new WebApplicationException(Response.Status.PRECONDITION_REQUIRED);
        }
        var version = VERSION.matcher(ifMatch.strip());
        if (!version.matches()) {
            throw new WebApplicationException(Response.Status.PRECONDITION_FAILED);
        }
        return Long.parseLong(version.group(1));
    }

    /** Browsers send names in UTF-8, which the server reads sign by sign. */
    public static String asSent(String name) {
        boolean bytes =
                name.chars().allMatch(sign -> sign < 256) && name.chars().anyMatch(sign -> sign > 127);
        return bytes ? new String(name.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8) : name;
    }
}
