package org.liandong.tenancy.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * One line for each request: method, address without what it names, status, milliseconds, request id, hub. No person, no
 * query string, no network address. The request id is answered too, so that it can be told when asking for help.
 */
public final class RequestLog {

    private static final Logger LOG = Logger.getLogger("org.liandong.requests");
    private static final String BEGUN = RequestLog.class.getName();

    private record Begun(String id, long nanos) {}

    private RequestLog() {}

    /** The first who sees a request begins it: the gate, or where there is none to pass, the filter. */
    public static void begin(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(BEGUN) == null) {
            String id = RequestId.of(request.getHeader(RequestId.HEADER));
            request.setAttribute(BEGUN, new Begun(id, System.nanoTime()));
            response.setHeader(RequestId.HEADER, id);
        }
    }

    /** @param hub the code of the hub whose room it was, or {@code -} */
    public static void end(HttpServletRequest request, int status, String hub) {
        var begun = (Begun) request.getAttribute(BEGUN);
        var time = Duration.ofNanos(System.nanoTime() - begun.nanos());
        String path = request.getRequestURI();
        LOG.log(
                level(path, status),
                () -> "method=" + request.getMethod() + " path=" + PathTemplate.of(path) + " status=" + status + " ms="
                        + time.toMillis() + " request=" + begun.id() + " hub=" + hub);
    }

    /** Theme files would drown everything else. */
    private static Level level(String path, int status) {
        if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            return Level.WARNING;
        }
        return path.startsWith("/jakarta.faces.resource/") || path.endsWith("/theme.css") ? Level.FINE : Level.INFO;
    }
}
