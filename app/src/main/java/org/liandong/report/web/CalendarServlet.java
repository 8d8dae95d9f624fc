package org.liandong.report.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.liandong.report.DueFeed;

/**
 * Gives a calendar program the deadlines of the person whose address it knows. No cookie, no session; what is no address, or
 * none any more, is always the same empty 404.
 */
@WebServlet("/calendar/*")
public class CalendarServlet extends HttpServlet {

    private static final String ENDING = ".ics";

    @Inject
    private transient DueFeed feed;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var path = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        var file = path.endsWith(ENDING) ? feed.read(path.substring(0, path.length() - ENDING.length())) : null;
        response.setHeader("Cache-Control", "private, no-cache");
        response.setHeader("X-Robots-Tag", "noindex");
        if (file == null || file.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        var bytes = file.get().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/calendar;charset=UTF-8");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
