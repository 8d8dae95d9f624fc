package org.liandong.access.web;

import static org.liandong.shared.web.PlainPage.escaped;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.liandong.shared.Texts;
import org.liandong.shared.web.PlainPage;
import org.liandong.shared.web.ReaderLanguage;

/**
 * What somebody sees who sends a form after his login has ended. Nothing typed is lost: a page keeps the fields and sends
 * them again once he has logged in beside it; a form that a script sends stays as it is, and is told above.
 */
record ExpiredLogin(PublicUrl publicUrl) {

    static final String LOGIN_BESIDE = "/login/beside";

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        var texts = ReaderLanguage.texts(request);
        if (Visit.isAjax(request)) {
            tell(texts, response);
        } else {
            var form = PostedForm.of(request);
            var page = new PlainPage(form.isPresent() ? "login-expired" : "login-expired-lost", texts);
            page.send(
                    HttpServletResponse.SC_UNAUTHORIZED,
                    form.map(posted -> values(posted, request, texts)).orElse(Map.of()),
                    request,
                    response);
        }
    }

    private Map<String, String> values(PostedForm form, HttpServletRequest request, Texts texts) {
        return Map.of(
                "address", escaped(publicUrl.at(Visit.address(request))),
                "encoding", form.multipart() ? "multipart/form-data" : "application/x-www-form-urlencoded",
                "fields", form.fields().stream().map(ExpiredLogin::hidden).collect(Collectors.joining("\n")),
                "files",
                        form.files().stream()
                                .map(file -> chosenAgain(file, texts))
                                .collect(Collectors.joining("\n")));
    }

    private static String hidden(PostedForm.Field field) {
        return "<input type=\"hidden\" name=\"" + escaped(field.name()) + "\" value=\"" + escaped(field.value())
                + "\">";
    }

    private static String chosenAgain(PostedForm.Field file, Texts texts) {
        var name = escaped(file.name());
        var label = file.value().isEmpty()
                ? texts.text("access.expired.file")
                : texts.text("access.expired.fileAgain", file.value());
        return "<div class=\"ld-field\"><label class=\"ld-label\" for=\"" + name + "\">" + escaped(label)
                + "</label><input type=\"file\" id=\"" + name + "\" name=\"" + name + "\"></div>";
    }

    /** Faces puts it in the place for messages that every page of a room has. */
    private static void tell(Texts texts, HttpServletResponse response) throws IOException {
        var notice = "<div id=\"messages\"><div class=\"ld-notice ld-notice-amber ld-notice-over\" role=\"alert\"><p>"
                + escaped(texts.text("access.expired.here")) + " <a href=\"" + LOGIN_BESIDE
                + "\" target=\"_blank\" rel=\"noopener\">" + escaped(texts.text("access.expired.login"))
                + "</a></p></div></div>";
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><changes>"
                        + "<update id=\"messages\"><![CDATA[" + notice + "]]></update></changes></partial-response>");
        response.flushBuffer();
    }
}
