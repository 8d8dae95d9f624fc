package org.liandong.access.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;

/**
 * The session's cookie: no script reads it, no other site's form sends it, and behind TLS it goes over TLS only. The public
 * address decides whether there is TLS, so the flags are set here and not in web.xml.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    private static final String COOKIES = "Set-Cookie";

    @Override
    public void contextInitialized(ServletContextEvent event) {
        boolean secure = PublicUrl.configured().secure();
        var context = event.getServletContext();
        context.setSessionTrackingModes(Set.of(SessionTrackingMode.COOKIE));
        var cookie = context.getSessionCookieConfig();
        cookie.setName(secure ? "__Host-liandong" : "liandong");
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
    }

    /** Adds SameSite to the cookies of an answer that begins a session; the server knows it for a whole listener only. */
    static void lax(HttpServletResponse response) {
        var cookies = List.copyOf(response.getHeaders(COOKIES));
        for (int i = 0; i < cookies.size(); i++) {
            var cookie = cookies.get(i);
            var complete = cookie.contains("SameSite=") ? cookie : cookie + "; SameSite=Lax";
            if (i == 0) {
                response.setHeader(COOKIES, complete);
            } else {
                response.addHeader(COOKIES, complete);
            }
        }
    }
}
