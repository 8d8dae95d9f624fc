package org.liandong.access.web;

import jakarta.servlet.http.HttpServletResponse;

/**
 * The headers that keep browsers from doing what a page never asked for. Public pages have one fixed policy without inline
 * scripts or styles; desk pages replace it by PrimeFaces' own, which names a nonce (web.xml, {@code primefaces.CSP_POLICY}).
 */
final class SecurityHeaders {

    static final String CSP = "Content-Security-Policy";

    private static final String STRICT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
                    + "frame-ancestors 'none'";
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private final boolean secure;

    SecurityHeaders(PublicUrl publicUrl) {
        this.secure = publicUrl.secure();
    }

    void write(Area area, HttpServletResponse response) {
        response.setHeader(CSP, area.isApi() ? DATA : STRICT);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // not no-referrer: with it a browser sends "Origin: null" with our own forms
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader(
                "Permissions-Policy",
                "camera=(), microphone=(), geolocation=(), payment=(), usb=(), display-capture=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        if (area == Area.API) {
            response.setHeader("Cache-Control", "private, no-cache");
        }
        if (secure) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }
}
