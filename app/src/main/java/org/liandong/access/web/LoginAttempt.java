package org.liandong.access.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One tab's way through the login: which page it wanted. It is kept in a cookie of its own that only the callback sees, so
 * that two tabs that log in at once, even from two new sessions, both arrive.
 */
record LoginAttempt(String state, String page, boolean secure) {

    private static final String COOKIE = "liandong-login-";
    private static final String LATEST = LoginAttempt.class.getName();
    private static final Pattern STATE = Pattern.compile("[A-Za-z0-9-]{8,80}");
    private static final int LIFE = 1800;

    static LoginAttempt begin(String state, String page, PublicUrl publicUrl) {
        return new LoginAttempt(state, page, publicUrl.secure());
    }

    /** The attempt whose answer this request brings, if this browser began it. */
    static Optional<LoginAttempt> answered(HttpServletRequest request, PublicUrl publicUrl) {
        var state = request.getParameter("state");
        if (state == null
                || request.getCookies() == null
                || !STATE.matcher(state).matches()) {
            return Optional.empty();
        }
        return Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(COOKIE + state))
                .map(cookie -> new LoginAttempt(state, decoded(cookie.getValue()), publicUrl.secure()))
                .filter(attempt -> isOurs(attempt.page))
                .findFirst();
    }

    /** Notes in the session which attempt began last: only that one can be finished in it. */
    static void latest(HttpServletRequest request, String state) {
        request.getSession().setAttribute(LATEST, state);
    }

    static boolean isLatest(HttpServletRequest request) {
        var session = request.getSession(false);
        var state = request.getParameter("state");
        return session != null && state != null && state.equals(session.getAttribute(LATEST));
    }

    /** A path of this site and nothing that a browser reads as another one's. */
    static boolean isOurs(String page) {
        return page != null
                && page.startsWith("/")
                && !page.startsWith("//")
                && page.chars().allMatch(c -> c > 32 && c != '\\');
    }

    void keepIn(HttpServletResponse response) {
        response.addCookie(cookie(
                Base64.getUrlEncoder().withoutPadding().encodeToString(page.getBytes(StandardCharsets.UTF_8)), LIFE));
    }

    void forgetIn(HttpServletResponse response) {
        response.addCookie(cookie("", 0));
    }

    private Cookie cookie(String value, int life) {
        var cookie = new Cookie(COOKIE + state, value);
        cookie.setPath("/callback");
        cookie.setMaxAge(life);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }

    private static String decoded(String value) {
        try {
            return new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }
}
