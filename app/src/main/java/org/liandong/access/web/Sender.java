package org.liandong.access.web;

import jakarta.servlet.http.HttpServletRequest;

/** Whose page sent a request, as far as the browser tells. */
record Sender(PublicUrl publicUrl) {

    private static final String SITE = "Sec-Fetch-Site";
    private static final String ORIGIN = "Origin";

    /** Whether the browser says that it was one of ours. */
    boolean isUs(HttpServletRequest request) {
        var site = request.getHeader(SITE);
        var origin = request.getHeader(ORIGIN);
        return (site == null || site.equals("same-origin"))
                && (origin == null ? site != null : publicUrl.isOrigin(origin));
    }

    /** Whether the browser says that it was somebody else's. */
    boolean isElsewhere(HttpServletRequest request) {
        var site = request.getHeader(SITE);
        var origin = request.getHeader(ORIGIN);
        return (site != null && !site.equals("same-origin") && !site.equals("none"))
                || (origin != null && !publicUrl.isOrigin(origin));
    }
}
