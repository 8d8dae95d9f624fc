package org.liandong.tenancy.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import org.liandong.shared.Unread;
import org.liandong.shared.web.PageAddress;
import org.liandong.shared.web.SentForm;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Doorkeeper;
import org.liandong.tenancy.Doorkeeper.Door;
import org.liandong.tenancy.Hubs;

/**
 * The door of every hub's room, pages ({@code /h/{code}/…}) and API ({@code /api/v1/hubs/{code}/…}) alike. A former code
 * leads on: a reader with 301, whoever sends something with 308, which has it sent to the present address unchanged. Who may
 * not enter is told 404, as if there were no such room; who comes from above reads only.
 */
public class RoomFilter extends HttpFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final int SENT_ON = 308;
    private static final String PAGE = ".xhtml";
    private static final Set<String> NO_ROOMS =
            Set.of("portal", "errors", "organization", "person", "WEB-INF", "META-INF", "resources");

    /** The pages of rooms by their address behind the room's; looking into the archive at each request costs more. */
    private final transient Set<String> pages = new HashSet<>();

    @Inject
    private transient Hubs hubs;

    @Inject
    private transient CurrentHub current;

    @Inject
    private transient Doorkeeper doorkeeper;

    @Override
    public void init() {
        collect("/");
    }

    private void collect(String folder) {
        for (var path : getServletContext().getResourcePaths(folder)) {
            if (path.endsWith("/")) {
                collect(path);
            } else if (path.endsWith(PAGE) && !NO_ROOMS.contains(path.split("/", 3)[1])) {
                pages.add(path.substring(0, path.length() - PAGE.length()));
            }
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var address = RoomAddress.of(request);
        var hub = doorkeeper.hubOf(address.code());
        if (hub.isEmpty()) {
            var successor = hubs.byFormerCode(address.code());
            if (successor.isPresent()) {
                Unread.discard(request.getInputStream());
                response.setStatus(reads(request) ? HttpServletResponse.SC_MOVED_PERMANENTLY : SENT_ON);
                response.setHeader("Location", address.at(successor.get().code(), request.getQueryString()));
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
            return;
        }
        var door = doorkeeper.doorOf(hub.get());
        if (door == Door.CLOSED) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        current.enter(hub.get(), door == Door.READ_ONLY);
        if (door == Door.READ_ONLY && !reads(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (address.isApi()) {
            chain.doFilter(request, response);
        } else {
            show(address, request, response);
        }
    }

    private static boolean reads(HttpServletRequest request) {
        return READING.contains(request.getMethod());
    }

    private void show(RoomAddress address, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (address.rest().isEmpty()) {
            response.sendRedirect(address.at(address.code(), null) + "/");
            return;
        }
        var view = address.rest().equals("/") ? "/desk/home" : address.rest();
        if (!pages.contains(view)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var refusal = request.getMethod().equals("POST") ? SentForm.refusal(request) : OptionalInt.empty();
        if (refusal.isPresent()) {
            response.sendError(refusal.getAsInt());
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        PageAddress.of(request).keepIn(request);
        request.getRequestDispatcher(view + PAGE).forward(request, response);
    }
}
