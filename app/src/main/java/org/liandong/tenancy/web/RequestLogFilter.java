package org.liandong.tenancy.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hub;

/**
 * One line for each request: method, address without what it names, status, milliseconds, request id, hub. No person, no
 * query string, no network address. The request id is answered too, so that it can be told when asking for help.
 */
public class RequestLogFilter extends HttpFilter {

    private static final Logger LOG = Logger.getLogger("org.liandong.requests");

    @Inject
    private transient CurrentHub current;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String id = RequestId.of(request.getHeader(RequestId.HEADER));
        response.setHeader(RequestId.HEADER, id);
        long begin = System.nanoTime();
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            tell(request, status, Duration.ofNanos(System.nanoTime() - begin), id);
        }
    }

    private void tell(HttpServletRequest request, int status, Duration time, String id) {
        String path = request.getRequestURI();
        LOG.log(
                level(path, status),
                () -> "method=" + request.getMethod() + " path=" + PathTemplate.of(path)
                        + " status=" + status + " ms=" + time.toMillis() + " request=" + id + " hub="
                        + current.hub().map(Hub::code).orElse("-"));
    }

    /** Theme files and the pulse that a load balancer feels would drown everything else. */
    private static Level level(String path, int status) {
        if (status >= HttpServletResponse.SC_INTERNAL_SERVER_ERROR) {
            return Level.WARNING;
        }
        return path.startsWith("/jakarta.faces.resource/") || path.endsWith("/theme.css") ? Level.FINE : Level.INFO;
    }
}
