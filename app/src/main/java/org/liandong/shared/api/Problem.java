package org.liandong.shared.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Texts;

/** A problem as RFC 9457 tells it, with the rule's key, its citation and the field it speaks of. */
public final class Problem {

    public static final String MEDIA_TYPE = "application/problem+json";

    private Problem() {}

    /** A problem whose title is the text {@code problem.<status>}. */
    public static Response of(int status, Locale locale) {
        return answer(status, describe(status, locale));
    }

    public static Response of(RuleViolation violation, Locale locale) {
        var json = describe(422, locale).add("rule", violation.key()).add("detail", Texts.of(locale, violation));
        if (violation.field() != null) {
            json.add("field", violation.field());
        }
        if (violation.source() != null) {
            json.add("source", violation.source());
        }
        return answer(422, json);
    }

    static Response incident(String number, Locale locale) {
        return answer(500, describe(500, locale).add("incident", number));
    }

    /** @param incident the number under which a failure was logged, or null */
    public static JsonObject json(int status, String incident, Locale locale) {
        var json = describe(status, locale);
        if (incident != null) {
            json.add("incident", incident);
        }
        return json.build();
    }

    private static JsonObjectBuilder describe(int status, Locale locale) {
        return Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", Texts.of(locale, "problem." + status))
                .add("status", status);
    }

    private static Response answer(int status, JsonObjectBuilder json) {
        return Response.status(status)
                .type(MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(json.build())
                .build();
    }
}
