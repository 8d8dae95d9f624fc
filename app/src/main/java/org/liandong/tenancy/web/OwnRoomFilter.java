package org.liandong.tenancy.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.liandong.shared.web.PageAddress;
import org.liandong.shared.web.SentForm;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Doorkeeper;
import org.liandong.tenancy.Doorkeeper.Door;

/**
 * The door of organizations' rooms, pages ({@code /org/{uscc}/…}) and API ({@code /api/v1/organizations/{uscc}/…}) alike,
 * and of a person's own ({@code /my/…}), which is open to whoever is logged in. Elsewhere it is 404, as if there were no
 * such room.
 */
public class OwnRoomFilter extends HttpFilter {

    private static final Pattern ADDRESS =
            Pattern.compile("(?:(/api/v1/organizations|/org)/([0-9A-Z]{18})|(/my))(/.*)?");

    /** The servlet of the pages in web.xml. */
    private static final String PAGES = "Faces";

    @Inject
    private transient CurrentHub current;

    @Inject
    private transient Doorkeeper doorkeeper;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var address = ADDRESS.matcher(
                request.getRequestURI().substring(request.getContextPath().length()));
        if (!address.matches()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var uscc = address.group(2);
        if (uscc != null) {
            if (doorkeeper.doorOf(uscc) == Door.CLOSED) {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
                return;
            }
            current.enterOrganization(uscc);
        }
        if (!isPage(request)) {
            chain.doFilter(request, response);
            return;
        }
        var room = uscc == null ? OwnRoom.ofPerson() : OwnRoom.ofOrganization(uscc);
        if (address.group(4) == null) {
            response.sendRedirect(request.getContextPath() + room.path() + "/");
            return;
        }
        show(room, address.group(4), request, response);
    }

    /** What has a servlet of its own, as the API has, is no page of Faces. */
    private static boolean isPage(HttpServletRequest request) {
        return request.getHttpServletMapping().getServletName().equals(PAGES);
    }

    private void show(OwnRoom room, String rest, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        var view = room.view(rest);
        if (view.endsWith("/") || view.contains("..") || getServletContext().getResource(view + ".xhtml") == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var refusal = request.getMethod().equals("POST") ? SentForm.refusal(request) : OptionalInt.empty();
        if (refusal.isPresent()) {
            response.sendError(refusal.getAsInt());
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        room.keepIn(request);
        PageAddress.of(request).keepIn(request);
        request.getRequestDispatcher(view + ".xhtml").forward(request, response);
    }
}
