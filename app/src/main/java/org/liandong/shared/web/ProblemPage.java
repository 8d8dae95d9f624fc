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
            page(told, incident, texts(address, request), request, response);
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

    private static Texts texts(String address, HttpServletRequest request) {
        if (address.matches("/(h|org|my)/.*")) {
            return ReaderLanguage.texts(request);
        }
        return Texts.in(address.startsWith("/en/") ? Locale.ENGLISH : Texts.CHINESE);
    }

    private static void page(
            int status, String incident, Texts texts, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var values = Map.of(
                "title",
                texts.text("problem." + status),
                "help",
                texts.text("problem." + status + ".help"),
                "incident",
                incident == null ? "" : texts.text("problem.incident") + " " + incident,
                "home",
                texts.locale() == Locale.ENGLISH ? "/en/" : "/");
        new PlainPage("problem", texts).send(status, values, request, response);
    }
}
