package org.liandong.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import org.liandong.access.BreakingGlass;
import org.liandong.access.LookedInto;

/** Writes down each request by which somebody looks into a room through a broken glass. */
@RequestScoped
class GlassTrail {

    @Inject
    private BreakingGlass breaking;

    @Inject
    private HttpServletRequest request;

    void note(@Observes LookedInto look) {
        var query = request.getQueryString();
        breaking.looked(
                look.glass(), request.getMethod(), request.getRequestURI() + (query == null ? "" : "?" + query));
    }
}
