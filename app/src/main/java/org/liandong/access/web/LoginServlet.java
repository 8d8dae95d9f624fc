package org.liandong.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.liandong.access.Caller;

/**
 * {@code /login}, which nobody reaches without having logged in: on to the page named by {@code to}, else to the caller's
 * first room, else to the portal.
 */
@WebServlet("/login")
public class LoginServlet extends HttpServlet {

    private final transient PublicUrl publicUrl = PublicUrl.configured();

    @Inject
    private transient Caller caller;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        var to = request.getParameter("to");
        response.sendRedirect(publicUrl.at(LoginAttempt.isOurs(to) ? to : home()));
    }

    private String home() {
        return caller.firstRoom().map(code -> "/h/" + code + "/").orElse("/");
    }
}
