package org.liandong.access.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.logging.Logger;

/** Where the identity provider sends the browser: on to the page the tab wanted, logged in or to try once more. */
@WebServlet("/callback")
public class CallbackServlet extends HttpServlet {

    private static final Logger LOG = Logger.getLogger(CallbackServlet.class.getName());

    /** The login page stood too long, or a passive login found nobody: asking again helps. */
    private static final Set<String> WORTH_ANOTHER_TRY = Set.of("temporarily_unavailable", "login_required");

    private final transient PublicUrl publicUrl = PublicUrl.configured();

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SessionCookie.seal(request, response);
        response.setHeader("Cache-Control", "no-store");
        var attempt = LoginAttempt.answered(request, publicUrl);
        attempt.ifPresent(answered -> answered.forgetIn(response));
        if (request.getUserPrincipal() == null && failed(request)) {
            LOG.warning("login refused: " + request.getParameter("error"));
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        response.sendRedirect(publicUrl.at(attempt.map(LoginAttempt::page).orElse("/")));
    }

    private static boolean failed(HttpServletRequest request) {
        var error = request.getParameter("error");
        return error == null ? LoginAttempt.isLatest(request) : !WORTH_ANOTHER_TRY.contains(error);
    }
}
