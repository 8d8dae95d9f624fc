package org.liandong.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import org.liandong.shared.Incidents;
import org.liandong.shared.Texts;
import org.liandong.shared.api.Problem;

/**
 * What a reader sees when there is no page to show. It needs nothing but a template, so that it stands when all else fails;
 * under {@code /api/} it answers a problem as RFC 9457 says. A failure gets an incident number, which is logged with it.
 */
@WebServlet("/problem/*")
public class ProblemPage extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(ProblemPage.class.getName());
    private static final Pattern ROOM = Pattern.compile("/(?:h/[0-9]+|org/[0-9A-Z]+|my)/");
    private static final Set<Integer> TOLD = Set.of(400, 401, 403, 404, 405, 413);

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        int told = told(status);
        var incident = told == 500 ? Incidents.number() : null;
        if (incident != null) {
            var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            LOG.log(Level.SEVERE, "incident " + incident, thrown);
        }
        var address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        if (address.startsWith("/api/")) {
            var json = Problem.json(told, incident, ReaderLanguage.asked(request));
            response.setStatus(told);
            response.setHeader("Cache-Control", "no-store");
            response.setContentType(Problem.MEDIA_TYPE + ";charset=UTF-8");
            response.getWriter().write(json.toString());
        } else {
            page(told, incident, address, texts(address, request), request, response);
        }
    }

    /** What a reader cannot tell apart is told as one: a wrong request, or a failure. */
    private static int told(int status) {
        if (TOLD.contains(status)) {
            return status;
        }
        if (status == HttpServletResponse.SC_NOT_IMPLEMENTED) {
            return HttpServletResponse.SC_METHOD_NOT_ALLOWED; // a method that no servlet knows
        }
        return status >= 400 && status < 500 ? 400 : 500;
    }

    /** Who works in a room goes on there, or where he finds his rooms when this one is not for him. */
    private static String back(int status, String address, Texts texts) {
        var room = ROOM.matcher(address);
        if (!room.lookingAt() || status == HttpServletResponse.SC_UNAUTHORIZED) {
            return "";
        }
        var href = status == HttpServletResponse.SC_FORBIDDEN ? room.group() : "/my/";
        return "<a class=\"ld-button ld-button-main\" href=\"" + PlainPage.escaped(href) + "\">"
                + PlainPage.escaped(texts.text("problem.room")) + "</a>";
    }

    private static Texts texts(String address, HttpServletRequest request) {
        if (ROOM.matcher(address).lookingAt()) {
            return ReaderLanguage.texts(request);
        }
        return Texts.in(address.startsWith("/en/") ? Locale.ENGLISH : Texts.CHINESE);
    }

    private static void page(
            int status,
            String incident,
            String address,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var back = back(status, address, texts);
        var values = Map.of(
                "title",
                texts.text("problem." + status),
                "help",
                texts.text("problem." + status + ".help"),
                "incident",
                incident == null ? "" : texts.text("problem.incident") + " " + incident,
                "home",
                texts.locale() == Locale.ENGLISH ? "/en/" : "/",
                "back",
                back,
                "homeStyle",
                back.isEmpty() ? "ld-button ld-button-main" : "ld-button");
        new PlainPage("problem", texts).send(status, values, request, response);
    }
}
