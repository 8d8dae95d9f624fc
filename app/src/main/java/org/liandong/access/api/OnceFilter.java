package org.liandong.access.api;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.util.regex.Pattern;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.api.Once;
import org.liandong.tenancy.SentOnce;

/** Notes the name of a request that must not happen twice, and what it asks for. */
@Once
@Provider
public class OnceFilter implements ContainerRequestFilter {

    private static final Pattern KEY = Pattern.compile(Once.FORM);

    @Inject
    private SentOnce sent;

    @Override
    public void filter(ContainerRequestContext request) {
        var key = request.getHeaderString(Once.KEY);
        if (key == null) {
            return;
        }
        if (!KEY.matcher(key).matches()) {
            throw new RuleViolation("shared.once.keyUnfit").in(Once.KEY);
        }
        var address = request.getUriInfo().getRequestUri();
        var head = request.getMethod() + " " + address.getRawPath() + "?" + address.getRawQuery() + "\n";
        var type = request.getMediaType();
        var body = new SentBody(head, type, request.getEntityStream());
        request.setEntityStream(body);
        sent.named(key, body::told, !MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type));
    }
}
