package org.liandong.access.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Keeps back what a mechanism wants to answer, so that {@link Gate} answers in its place. */
class HeldResponse extends HttpServletResponseWrapper {

    private String location;

    HeldResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendRedirect(String address) {
        location = address;
    }

    @Override
    public void sendError(int status) {
        // the Gate answers
    }

    @Override
    public void sendError(int status, String message) {
        // the Gate answers
    }

    /** Where the mechanism wanted to send the browser. */
    String location() {
        if (location == null) {
            throw new IllegalStateException("the mechanism did not begin a login");
        }
        return location;
    }

    /** The state parameter of that address, which names the attempt. */
    String state() {
        for (String parameter : URI.create(location()).getRawQuery().split("&")) {
            if (parameter.startsWith("state=")) {
                return URLDecoder.decode(parameter.substring(6), StandardCharsets.UTF_8);
            }
        }
        throw new IllegalStateException("the login's address has no state");
    }
}
