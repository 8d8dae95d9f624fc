package org.liandong.access.web;

import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContextWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The container's message as a mechanism sees it: our request and response, an address that asks for a login. */
class Conversation extends HttpMessageContextWrapper {

    private final HttpServletRequest request;
    private final HttpServletResponse response;

    Conversation(HttpMessageContext wrapped, HttpServletRequest request, HttpServletResponse response) {
        super(wrapped);
        this.request = request;
        this.response = response;
    }

    @Override
    public boolean isProtected() {
        return true;
    }

    @Override
    public HttpServletRequest getRequest() {
        return request;
    }

    @Override
    public HttpServletResponse getResponse() {
        return response;
    }

    @Override
    public AuthenticationStatus responseUnauthorized() {
        return AuthenticationStatus.SEND_FAILURE;
    }
}
