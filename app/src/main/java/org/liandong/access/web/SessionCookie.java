package org.liandong.access.web;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.SessionTrackingMode;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The session's cookie: no script reads it, no other site's form sends it, and behind TLS it goes over TLS only. The public
 * address decides whether there is TLS, so the flags are set here and not in web.xml.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    private static final String COOKIES = "Set-Cookie";
    private static final String VERSION = "JSESSIONIDVERSION";

    /** Under this name the server notes the versions of the sessions that a request has seen. */
    private static final String VERSIONS = "com.sun.enterprise.http.sessionVersions";

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

    /**
     * Gives the session's cookies of an answer their flags before it goes out: the server knows SameSite for a whole
     * listener only, and of the cookie with the session's version, which it adds at the very end, neither that nor Secure.
     */
    static void seal(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(VERSIONS) instanceof Map<?, ?> versions) {
            request.removeAttribute(VERSIONS);
            response.addCookie(version(request, versions));
        }
        lax(response);
    }

    /** No public answer carries a cookie. */
    static void keepBack(HttpServletRequest request) {
        request.removeAttribute(VERSIONS);
    }

    private static Cookie version(HttpServletRequest request, Map<?, ?> versions) {
        var config = request.getServletContext().getSessionCookieConfig();
        var cookie = new Cookie(VERSION, written(versions));
        cookie.setPath(config.getPath());
        cookie.setHttpOnly(config.isHttpOnly());
        cookie.setSecure(config.isSecure());
        return cookie;
    }

    /** As the server reads it again: each application's path in hexadecimal digits, and its session's version. */
    private static String written(Map<?, ?> versions) {
        return versions.entrySet().stream()
                .map(version ->
                        HexFormat.of().formatHex(version.getKey().toString().getBytes(StandardCharsets.UTF_8)) + ":"
                                + version.getValue())
                .collect(Collectors.joining(":"));
    }

    private static void lax(HttpServletResponse response) {
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
