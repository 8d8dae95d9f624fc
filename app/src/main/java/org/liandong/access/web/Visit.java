package org.liandong.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.Set;

/**
 * A page's request as the page mechanism may see it. Its address is the public one, also behind a proxy that ends TLS. Of
 * its parameters only those of the login are shown: a list's own {@code ?state=…} is no answer of the identity provider, and
 * a form's body is not read before its page reads it.
 */
class Visit extends HttpServletRequestWrapper {

    private final PublicUrl publicUrl;
    private final Set<String> shown;

    Visit(HttpServletRequest request, PublicUrl publicUrl, String... shownParameters) {
        super(request);
        this.publicUrl = publicUrl;
        this.shown = Set.of(shownParameters);
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(publicUrl.at(getRequestURI()));
    }

    @Override
    public String getParameter(String name) {
        return shown.contains(name) ? super.getParameter(name) : null;
    }

    /** Path and query of the address as it was asked for. */
    static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    static boolean isAjax(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }
}
