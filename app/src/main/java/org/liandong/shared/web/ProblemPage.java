package org.liandong.shared.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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
    private static final Set<Integer> TOLD = Set.of(401, 403, 404, 405, 413);

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        int told = TOLD.contains(status) ? status : 500;
        var incident = told == 500 ? Incidents.number() : null;
        if (incident != null) {
            var thrown = (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
            LOG.log(Level.SEVERE, "incident " + incident, thrown);
        }
        var address = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        response.setStatus(told);
        response.setHeader("Cache-Control", "no-store");
        if (address.startsWith("/api/")) {
            var texts = Texts.closest(request.getLocale());
            response.setContentType(Problem.MEDIA_TYPE + ";charset=UTF-8");
            response.getWriter().write(Problem.json(told, incident, texts).toString());
        } else {
            boolean english = address.startsWith("/en/")
                    || address.startsWith("/h/")
                            && Texts.closest(request.getLocale()).locale() == Locale.ENGLISH;
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().write(page(told, incident, english));
        }
    }

    private String page(int status, String incident, boolean english) throws IOException {
        var texts = Texts.in(english ? Locale.ENGLISH : Texts.CHINESE);
        var number = incident == null ? "" : texts.text("problem.incident") + " " + incident;
        try (var template = getServletContext().getResourceAsStream("/WEB-INF/errors/problem.html")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{lang}", english ? "en" : "zh-CN")
                    .replace("{product}", texts.text("shared.product.long"))
                    .replace("{title}", texts.text("problem." + status))
                    .replace("{help}", texts.text("problem." + status + ".help"))
                    .replace("{incident}", number)
                    .replace("{home}", english ? "/en/" : "/")
                    .replace("{homeLabel}", texts.text("problem.home"));
        }
    }
}
