package org.liandong.tenancy.web;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hub;

/** Logs every request that the gate lets through; what it refuses it logs itself. */
public class RequestLogFilter extends HttpFilter {

    @Inject
    private transient CurrentHub current;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        RequestLog.begin(request, response);
        int status = HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        try {
            chain.doFilter(request, response);
            status = response.getStatus();
        } finally {
            RequestLog.end(request, status, current.hub().map(Hub::code).orElse("-"));
        }
    }
}
