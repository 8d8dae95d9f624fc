package org.liandong.shared.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.liandong.shared.Unread;

/** Reads the form somebody sent before a page does, which could only fail where there is nothing to be read. */
public final class SentForm {

    private static final Logger LOG = Logger.getLogger(SentForm.class.getName());
    static final int MOST_BYTES = 20 << 20;

    private SentForm() {}

    public static boolean isMultipart(HttpServletRequest request) {
        var type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data");
    }

    /** @return the status that says why it cannot be read: larger than the server takes, or not well formed */
    public static OptionalInt refusal(HttpServletRequest request) throws IOException {
        try {
            if (isMultipart(request)) {
                request.getParts();
            }
            request.getParameterMap();
            return OptionalInt.empty();
        } catch (ServletException | RuntimeException unreadable) {
            LOG.log(Level.FINE, "unreadable form", unreadable);
            Unread.discard(request.getInputStream());
            boolean tooLarge =
                    unreadable instanceof IllegalStateException || request.getContentLengthLong() > MOST_BYTES;
            return OptionalInt.of(
                    tooLarge ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : HttpServletResponse.SC_BAD_REQUEST);
        }
    }
}
