package org.liandong.shared.api;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.liandong.shared.Incidents;
import org.liandong.shared.NotAllowed;
import org.liandong.shared.NotLoggedIn;
import org.liandong.shared.NotVisible;
import org.liandong.shared.RuleViolation;

/** Turns what a service throws into a problem, in the caller's language. A broken program answers with an incident number. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());
    private static final Set<Integer> TOLD = Set.of(400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 428);

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(Throwable failure) {
        var texts = Asked.texts(headers);
        var thrown = failure instanceof UnfitValue ? failure.getCause() : failure;
        if (thrown instanceof RuleViolation violation) {
            return Problem.of(violation, texts);
        }
        if (thrown instanceof NotVisible) {
            return Problem.of(404, texts);
        }
        if (thrown instanceof NotLoggedIn) {
            return Response.fromResponse(Problem.of(401, texts))
                    .header("WWW-Authenticate", "Bearer")
                    .build();
        }
        if (thrown instanceof NotAllowed) {
            return Problem.of(403, texts);
        }
        if (thrown instanceof WebApplicationException web) {
            int status = web.getResponse().getStatus();
            return TOLD.contains(status) ? Problem.of(status, texts) : web.getResponse();
        }
        if (thrown instanceof ProcessingException) {
            // a body that is not what its media type says
            LOG.log(Level.FINE, "unreadable body", thrown);
            return Problem.of(400, texts);
        }
        var incident = Incidents.number();
        LOG.log(Level.SEVERE, "incident " + incident, thrown);
        return Problem.incident(incident, texts);
    }
}
