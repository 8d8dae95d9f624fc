package org.liandong.access.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.liandong.shared.web.PlainPage;
import org.liandong.shared.web.ReaderLanguage;

/** The end of a login in a window of its own: back to the one where the form waits. Nobody reaches it not logged in. */
@WebServlet(ExpiredLogin.LOGIN_BESIDE)
public class LoginBesideServlet extends HttpServlet {

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        new PlainPage("login-beside", ReaderLanguage.texts(request))
                .send(HttpServletResponse.SC_OK, Map.of(), request, response);
    }
}
