package org.liandong.tenancy.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.liandong.shared.web.PageAddress;
import org.liandong.tenancy.AccentColour;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;

/**
 * The public addresses: {@code /}, {@code /organizations}, {@code /organizations/{uscc}}, {@code /hubs},
 * {@code /hubs/{code}}, {@code /hubs/{code}/theme.css}, a few pages of text, and all of them under {@code /en/}. Their pages
 * are plain HTML without session or cookie; each answer carries an ETag, and what the reader still has is answered 304.
 */
public class PublicAddressFilter extends HttpFilter {

    /** The key of the request attribute that names the organization or holds the hub of the address. */
    public static final String SUBJECT = "liandong.subject";

    private static final Set<String> TEXTS = Set.of("about", "accessibility", "complaints");

    @Inject
    private transient Hubs hubs;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var address = PageAddress.of(request);
        var steps = address.path().substring(1).split("/", -1);
        switch (steps[0]) {
            case "" -> {
                if (steps.length == 1) {
                    show("home", null, address, request, response);
                } else {
                    response.sendError(HttpServletResponse.SC_NOT_FOUND);
                }
            }
            case "organizations" -> {
                switch (steps.length) {
                    case 1 -> show("organizations", null, address, request, response);
                    case 2 -> show("organization", steps[1], address, request, response);
                    default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
                }
            }
            case "hubs" -> {
                if (steps.length == 1) {
                    show("hubs", null, address, request, response);
                } else {
                    hub(steps, address, request, response);
                }
            }
            default -> {
                if (steps.length == 1 && TEXTS.contains(steps[0])) {
                    show(steps[0], null, address, request, response);
                } else if (address.english()) {
                    response.sendError(HttpServletResponse.SC_NOT_FOUND);
                } else {
                    chain.doFilter(request, response);
                }
            }
        }
    }

    private void hub(String[] steps, PageAddress address, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        boolean theme = steps.length == 3 && steps[2].equals("theme.css");
        var hub = hubs.byCode(steps[1]).filter(found -> theme || !found.isClosed());
        if (hub.isEmpty()) {
            var successor = hubs.byFormerCode(steps[1]).map(hubs::inCharge);
            if (successor.isPresent()) {
                response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
                response.setHeader(
                        "Location",
                        address.prefix() + "/hubs/" + successor.get().code());
            } else {
                response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } else if (steps.length == 2) {
            show("hub", hub.get(), address, request, response);
        } else if (theme) {
            theme(hub.get(), request, response);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static void theme(Hub hub, HttpServletRequest request, HttpServletResponse response) throws IOException {
        var css = ":root{--ld-accent:" + AccentColour.of(hub.accent()).css() + "}\n";
        response.setContentType("text/css;charset=UTF-8");
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        TaggedResponse.send(css.getBytes(StandardCharsets.UTF_8), request, response);
    }

    private static void show(
            String view, Object subject, PageAddress address, HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (!request.getMethod().equals("GET") && !request.getMethod().equals("HEAD")) {
            response.setHeader("Allow", "GET, HEAD");
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        request.setAttribute(SUBJECT, subject);
        address.keepIn(request);
        response.setHeader("Cache-Control", "public, no-cache");
        var tagged = new TaggedResponse(response);
        request.getRequestDispatcher("/portal/" + view + ".xhtml").forward(request, tagged);
        tagged.finish(request);
    }
}
