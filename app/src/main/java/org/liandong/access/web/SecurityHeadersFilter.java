package org.liandong.access.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/** Sets the security headers, again after an error has emptied the answer, and keeps the content policy single. */
public class SecurityHeadersFilter extends HttpFilter {

    private final transient SecurityHeaders headers = new SecurityHeaders(PublicUrl.configured());

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var area = Area.of(request);
        headers.write(area, response);
        if (area.isPublic()) {
            SessionCookie.keepBack(request);
        } else {
            SessionCookie.seal(request, response);
        }
        chain.doFilter(request, new OnePolicy(response, area == Area.PRIVATE));
    }

    /**
     * PrimeFaces adds its policy to every Faces page. On the desk it takes the place of ours, since a browser would hold to
     * both and no nonce would help; a public page has no nonce and keeps the fixed one.
     */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        private final boolean desk;

        OnePolicy(HttpServletResponse response, boolean desk) {
            super(response);
            this.desk = desk;
        }

        @Override
        public void addHeader(String name, String value) {
            if (!SecurityHeaders.CSP.equalsIgnoreCase(name)) {
                super.addHeader(name, value);
            } else if (desk) {
                setHeader(name, value);
            }
        }
    }
}
