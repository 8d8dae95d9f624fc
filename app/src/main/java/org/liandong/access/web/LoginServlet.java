package org.liandong.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.liandong.access.Caller;

/**
 * {@code /login}, which nobody reaches without having logged in: on to the page named by {@code to}, else to the one
 * room the caller works in, else to where he chooses among his rooms.
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
        var places = caller.workplaces();
        return places.size() == 1 ? places.get(0).path() : "/my/";
    }
}
