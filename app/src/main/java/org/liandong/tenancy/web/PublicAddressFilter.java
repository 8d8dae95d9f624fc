package org.liandong.tenancy.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.liandong.shared.web.PageAddress;
import org.liandong.tenancy.AccentColour;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Hubs;

/**
 * The public addresses: {@code /}, {@code /organizations}, {@code /organizations/{uscc}}, {@code /hubs},
 * {@code /hubs/{code}}, {@code /hubs/{code}/theme.css}, {@code /rules}, {@code /rules/{key}}, a few pages of text, and all of
 * them under {@code /en/}. Their pages are plain HTML without session or cookie; each answer carries an ETag, and what the reader still has is answered 304. They
 * show the same to everybody, so an answer is kept for the next reader as long as it holds ({@link KeptPages}).
 */
public class PublicAddressFilter extends HttpFilter {

    /** The key of the request attribute that names the organization or holds the hub of the address. */
    public static final String SUBJECT = "liandong.subject";

    private static final Set<String> TEXTS = Set.of("about", "accessibility", "complaints");

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9/._-]*");
    private static final String ASK_AGAIN = "public, no-cache";
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Inject
    private transient Hubs hubs;

    @Inject
    private transient KeptPages kept;

    /**
     * One request for an address.
     *
     * @param begun before anything was read that the answer shows
     */
    private record Visit(
            PageAddress address, KeptPages.Begun begun, HttpServletRequest request, HttpServletResponse response) {

        void refuse(int status) throws IOException {
            response.sendError(status);
        }
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var address = PageAddress.of(request);
        var page = isRead(request) ? kept.find(address) : Optional.<KeptPage>empty();
        if (page.isPresent()) {
            page.get().sendAgain(request, response);
        } else {
            answer(new Visit(address, kept.begin(), request, response), chain);
        }
    }

    private void answer(Visit visit, FilterChain chain) throws IOException, ServletException {
        var steps = visit.address().path().substring(1).split("/", -1);
        switch (steps[0]) {
            case "" -> {
                if (steps.length == 1) {
                    show("home", null, visit);
                } else {
                    visit.refuse(HttpServletResponse.SC_NOT_FOUND);
                }
            }
            case "organizations" -> {
                switch (steps.length) {
                    case 1 -> show("organizations", null, visit);
                    case 2 -> show("organization", steps[1], visit);
                    default -> visit.refuse(HttpServletResponse.SC_NOT_FOUND);
                }
            }
            case "rules" -> {
                switch (steps.length) {
                    case 1 -> show("rules", null, visit);
                    case 2 -> show("rule", steps[1], visit);
                    default -> visit.refuse(HttpServletResponse.SC_NOT_FOUND);
                }
            }
            case "hubs" -> {
                if (steps.length == 1) {
                    show("hubs", null, visit);
                } else {
                    hub(steps, visit);
                }
            }
            default -> {
                if (steps.length == 1 && TEXTS.contains(steps[0])) {
                    show(steps[0], null, visit);
                } else if (visit.address().english()) {
                    visit.refuse(HttpServletResponse.SC_NOT_FOUND);
                } else {
                    chain.doFilter(visit.request(), visit.response());
                }
            }
        }
    }

    private void hub(String[] steps, Visit visit) throws IOException, ServletException {
        boolean theme = steps.length == 3 && steps[2].equals("theme.css");
        var hub = hubs.byCode(steps[1]).filter(found -> theme || !found.isClosed());
        if (steps.length != 2 && !theme) {
            visit.refuse(HttpServletResponse.SC_NOT_FOUND);
        } else if (hub.isEmpty()) {
            leadOn(steps, visit);
        } else if (theme) {
            theme(hub.get(), visit);
        } else {
            show("hub", hub.get(), visit);
        }
    }

    /** To the same page of the hub that goes on with this one's business, with everything it was asked for. */
    private void leadOn(String[] steps, Visit visit) throws IOException {
        var successor = hubs.byFormerCode(steps[1]).map(hubs::inCharge);
        if (successor.isEmpty()) {
            visit.refuse(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var query = visit.request().getQueryString();
        steps[1] = successor.get().code();
        visit.response().setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        visit.response()
                .setHeader(
                        "Location",
                        visit.address().prefix() + "/" + String.join("/", steps) + (query == null ? "" : "?" + query));
    }

    private void theme(Hub hub, Visit visit) throws IOException {
        var css = ":root{--ld-accent:" + AccentColour.of(hub.accent()).css() + "}\n";
        send(new KeptPage("text/css;charset=UTF-8", FOR_EVER, css.getBytes(StandardCharsets.UTF_8)), visit);
    }

    private void show(String view, Object subject, Visit visit) throws IOException, ServletException {
        var request = visit.request();
        if (!isRead(request)) {
            visit.response().setHeader("Allow", "GET, HEAD");
            visit.refuse(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        request.setAttribute(SUBJECT, subject);
        visit.address().keepIn(request);
        visit.response().setHeader("Cache-Control", ASK_AGAIN);
        var tagged = new TaggedResponse(visit.response());
        request.getRequestDispatcher("/portal/" + view + ".xhtml").forward(request, tagged);
        var page = tagged.page(ASK_AGAIN);
        if (page.isPresent()) {
            send(page.get(), visit);
        }
    }

    /**
     * Sends a page and keeps it for the next reader. Not kept is what was made for somebody who is logged in or got a cookie,
     * though no such page differs; nor what stands under an address with marks in its path, which can be written in many ways.
     */
    private void send(KeptPage page, Visit visit) throws IOException {
        if (visit.request().getUserPrincipal() == null
                && visit.response().getHeaders("Set-Cookie").isEmpty()
                && PLAIN.matcher(visit.address().path()).matches()) {
            kept.keep(visit.address(), page, visit.begun());
        }
        page.send(visit.request(), visit.response());
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
}
