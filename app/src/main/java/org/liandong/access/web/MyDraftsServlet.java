package org.liandong.access.web;

import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import org.liandong.access.Caller;
import org.liandong.shared.Clocks;
import org.liandong.shared.NotVisible;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.ToldText;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.DraftForm;
import org.liandong.tenancy.Drafts;
import org.liandong.tenancy.FieldTexts;

/**
 * Takes what somebody types into a form of any room while he types it, and gives drafts up from the list of them. It stands
 * outside of every room, for a draft is the writer's own.
 */
@WebServlet(MyDraftsServlet.ADDRESS)
public class MyDraftsServlet extends HttpServlet {

    static final String ADDRESS = "/my/drafts";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int UNPROCESSABLE = 422;

    private final transient Sender sender = new Sender(PublicUrl.configured());

    @Inject
    private Caller caller;

    @Inject
    private Drafts drafts;

    @Inject
    private PageView page;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!sender.isUs(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        caller.known();
        try {
            if (request.getParameter("drop") == null) {
                keep(request, response);
            } else {
                drafts.drop(request.getParameter("drop"));
                response.sendRedirect(request.getContextPath() + "/my/#drafts");
            }
        } catch (NotVisible none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (RuleViolation broken) {
            var reason = page.texts().of(broken);
            var told = broken.source() == null
                    ? reason
                    : page.texts()
                            .text("shared.refusal.because", reason, page.texts().source(broken.source()));
            answer(UNPROCESSABLE, Json.createObjectBuilder().add("detail", told), response);
        }
    }

    private void keep(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var kept = drafts.keep(new DraftForm(
                request.getParameter("form"),
                request.getParameter("title"),
                told(request),
                given(request, "seen"),
                FieldTexts.read(given(request, "opened")),
                FieldTexts.read(given(request, "typed"))));
        var time = TIME.format(kept.savedAt().atZone(Clocks.ZONE));
        answer(
                HttpServletResponse.SC_OK,
                Json.createObjectBuilder().add("id", kept.id()).add("time", time),
                response);
    }

    private static ToldText told(HttpServletRequest request) {
        var key = given(request, "titleKey");
        return key.isEmpty() ? null : new ToldText(key, given(request, "titleDetails"));
    }

    private static String given(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }

    private static void answer(int status, JsonObjectBuilder json, HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json;charset=UTF-8");
        response.getWriter().write(json.build().toString());
    }
}
