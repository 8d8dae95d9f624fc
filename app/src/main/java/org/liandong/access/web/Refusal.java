package org.liandong.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.liandong.shared.api.Problem;
import org.liandong.shared.web.ReaderLanguage;

/** Answers of the API that are given before JAX-RS is reached. */
final class Refusal {

    private Refusal() {}

    /** Sends the problem at once: nothing after it can put a page in its place. */
    static void send(int status, HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(Problem.MEDIA_TYPE + ";charset=UTF-8");
        response.getWriter()
                .write(Problem.json(status, null, ReaderLanguage.asked(request)).toString());
        response.flushBuffer();
    }
}
