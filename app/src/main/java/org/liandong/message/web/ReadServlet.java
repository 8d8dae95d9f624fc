package org.liandong.message.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.liandong.message.Messages;
import org.liandong.shared.NotVisible;

/**
 * Takes what the buttons of the list send: open a message, mark it as read, or all. Each names its message itself, so that one
 * that came meanwhile is not taken for another; nothing of it needs a script.
 */
@WebServlet(ReadServlet.ADDRESS)
public class ReadServlet extends HttpServlet {

    static final String ADDRESS = "/my/messages/read";

    @Inject
    private Messages messages;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            response.sendRedirect(request.getContextPath() + act(request));
        } catch (NotVisible none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** @return where the reader goes on */
    private String act(HttpServletRequest request) {
        if (request.getParameter("open") != null) {
            return messages.read(request.getParameter("open")).path();
        }
        if (request.getParameter("all") != null) {
            messages.readUpTo(request.getParameter("all"));
        } else {
            messages.read(request.getParameter("one"));
        }
        return MyMessagesView.ADDRESS + (request.getParameter("unread") == null ? "" : "?unread=1");
    }
}
