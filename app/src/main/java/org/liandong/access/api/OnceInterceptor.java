package org.liandong.access.api;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.liandong.access.Caller;
import org.liandong.shared.api.Once;
import org.liandong.shared.api.ToldOnce;
import org.liandong.tenancy.Answered;
import org.liandong.tenancy.AnsweringOnce;
import org.liandong.tenancy.KeptAnswer;
import org.liandong.tenancy.SentOnce;

/** Has a request that its sender has named done once, and gives it the same answer each time. */
@Once
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class OnceInterceptor {

    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    private SentOnce sent;

    @Inject
    private AnsweringOnce once;

    @Inject
    private Caller caller;

    @AroundInvoke
    Object around(InvocationContext call) throws Exception {
        if (!sent.isNamed()) {
            return call.proceed();
        }
        caller.known();
        try {
            return once.once(call::proceed, OnceInterceptor::toKeep);
        } catch (Answered before) {
            throw new WebApplicationException(again(before.answer()));
        }
    }

    /** What an operation gives back, as it goes out. */
    private static KeptAnswer toKeep(Object done) {
        if (!(done instanceof Response response)) {
            return new KeptAnswer(done == null ? 204 : 200, null, null, body(done));
        }
        var location = response.getLocation();
        var tag = response.getEntityTag();
        return new KeptAnswer(
                response.getStatus(),
                location == null ? null : location.toString(),
                tag == null ? null : tag.getValue(),
                body(response.getEntity()));
    }

    private static String body(Object entity) {
        return entity == null ? null : JSON.toJson(entity instanceof ToldOnce told ? told.toKeep() : entity);
    }

    private static Response again(KeptAnswer kept) {
        var answer = Response.status(kept.status()).header(HttpHeaders.LOCATION, kept.location());
        if (kept.tag() != null) {
            answer.tag(kept.tag());
        }
        if (kept.body() != null) {
            answer.type(MediaType.APPLICATION_JSON_TYPE).entity(kept.body());
        }
        return answer.build();
    }
}
