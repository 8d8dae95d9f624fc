package org.liandong.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Nobody else's page acts with our visitor's session. A changing API call by cookie must prove that one of our pages sent it;
 * a form of a page carries its own token and is refused only when the browser says that it came from elsewhere. Leaving
 * (which is no change of data) must not be forced from elsewhere either.
 */
public class SameOriginFilter extends HttpFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private final transient Sender sender = new Sender(PublicUrl.configured());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var area = Area.of(request);
        boolean safe = SAFE.contains(request.getMethod());
        if (area == Area.API && !safe && byCookie(request) && !sender.isUs(request)) {
            Refusal.send(HttpServletResponse.SC_FORBIDDEN, request, response);
        } else if (area == Area.PRIVATE && !safe && sender.isElsewhere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (area == Area.LOGOUT && sender.isElsewhere(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean byCookie(HttpServletRequest request) {
        return request.getHeader("Authorization") == null;
    }
}
