package org.liandong.shared.api;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.liandong.shared.NotReachable;
import org.liandong.shared.Reason;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Source;
import org.liandong.shared.StillRunning;
import org.liandong.shared.Texts;

/** A problem as RFC 9457 tells it, with the rule's key, its citation and the field it speaks of. */
public final class Problem {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** Seconds, after which a request that is being worked on has its answer. */
    private static final int SOON = 1;

    private Problem() {}

    /** A problem whose title is the text {@code problem.<status>}. */
    public static Response of(int status, Texts texts) {
        return answer(status, describe(status, texts));
    }

    /** The first broken rule in the problem's own members, and each in {@code errors}. */
    public static Response of(RuleViolation violation, Texts texts) {
        var reasons = violation.reasons();
        var errors = Json.createArrayBuilder();
        reasons.forEach(reason -> errors.add(tell(Json.createObjectBuilder(), reason, texts)));
        int status = status(violation);
        var answer = answer(
                status, tell(describe(status, texts), reasons.get(0), texts).add("errors", errors));
        return violation instanceof StillRunning
                ? Response.fromResponse(answer)
                        .header(HttpHeaders.RETRY_AFTER, SOON)
                        .build()
                : answer;
    }

    private static int status(RuleViolation violation) {
        if (violation instanceof NotReachable) {
            return 503;
        }
        if (violation instanceof StillRunning) {
            return 409;
        }
        return switch (violation.kind()) {
            case RULE -> 422;
            case TAKEN -> 409;
            case STALE -> 412;
        };
    }

    private static JsonObjectBuilder tell(JsonObjectBuilder json, Reason reason, Texts texts) {
        json.add("rule", reason.key()).add("detail", texts.of(reason));
        if (reason.field() != null) {
            json.add("field", reason.field());
        }
        if (reason.source() != null) {
            json.add("source", texts.source(reason.source()));
        }
        if (reason.from() != null && reason.from().rule() != null) {
            json.add("sourceHref", href(reason.from()));
        }
        return json;
    }

    /** The operation that tells what the rule says, since when and by what. */
    private static String href(Source source) {
        var rule = "/api/v1/public/rules/" + source.rule();
        return source.object().isEmpty()
                ? rule
                : rule + "?object=" + URLEncoder.encode(source.object(), StandardCharsets.UTF_8);
    }

    static Response incident(String number, Texts texts) {
        return answer(500, describe(500, texts).add("incident", number));
    }

    /** @param incident the number under which a failure was logged, or null */
    public static JsonObject json(int status, String incident, Texts texts) {
        var json = describe(status, texts);
        if (incident != null) {
            json.add("incident", incident);
        }
        return json.build();
    }

    private static JsonObjectBuilder describe(int status, Texts texts) {
        return Json.createObjectBuilder()
                .add("type", "about:blank")
                .add("title", texts.text("problem." + status))
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
