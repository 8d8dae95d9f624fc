package org.liandong.shared.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a reader has chosen for all pages behind the login: asked for by a parameter of the address, kept by his browser in a
 * cookie, so that it holds at the next login too. Public pages have it in their address and keep nothing.
 */
enum ReaderChoice {
    LANGUAGE("lang", "zh", "en"),
    ELDER("elder", "0", "1");

    private static final int YEAR = 365 * 24 * 3600;

    private final String parameter;
    private final Set<String> values;

    ReaderChoice(String parameter, String... values) {
        this.parameter = parameter;
        this.values = Set.of(values);
    }

    String parameter() {
        return parameter;
    }

    /** The value asked for now, else the one kept. What is asked for is kept. */
    Optional<String> of(HttpServletRequest request) {
        var asked = Optional.ofNullable(request.getParameter(parameter)).filter(values::contains);
        asked.ifPresent(value -> keep(value, request));
        return asked.or(() -> kept(request));
    }

    /** The value he chose before. */
    Optional<String> kept(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(cookieName()))
                        .map(Cookie::getValue)
                        .filter(values::contains)
                        .findFirst();
    }

    private void keep(String value, HttpServletRequest request) {
        if (kept(request).filter(value::equals).isPresent()) {
            return;
        }
        var path = request.getContextPath().isEmpty() ? "/" : request.getContextPath();
        FacesContext.getCurrentInstance()
                .getExternalContext()
                .addResponseCookie(
                        cookieName(),
                        value,
                        Map.of(
                                "path",
                                path,
                                "maxAge",
                                YEAR,
                                "httpOnly",
                                true,
                                "secure",
                                request.isSecure(),
                                "SameSite",
                                "Lax"));
    }

    private String cookieName() {
        return "liandong-" + parameter;
    }
}
