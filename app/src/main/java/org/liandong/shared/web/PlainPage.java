package org.liandong.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.liandong.shared.Texts;

/**
 * A page that needs nothing but its template in {@code WEB-INF/errors}, so that it stands where Faces is not reached. In it
 * {@code {access.expired.title}} is a text and {@code {fields}} a value, which is HTML already.
 */
public record PlainPage(String template, Texts texts) {

    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z.]+)}");

    /** @param html the values, each written by its maker with {@link #escaped} where somebody else wrote them */
    public void send(int status, Map<String, String> html, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var page = PLACE.matcher(content(request))
                .replaceAll(place -> Matcher.quoteReplacement(value(place.group(1), html)));
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(page);
        response.flushBuffer();
    }

    private String content(HttpServletRequest request) throws IOException {
        var path = "/WEB-INF/errors/" + template + ".html";
        try (var file = request.getServletContext().getResourceAsStream(path)) {
            if (file == null) {
                throw new FileNotFoundException(path);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String value(String name, Map<String, String> html) {
        if (name.equals("lang")) {
            return texts.locale() == Locale.ENGLISH ? "en" : "zh-CN";
        }
        return name.contains(".") ? escaped(texts.text(name)) : html.getOrDefault(name, "");
    }

    /** As it may stand in HTML and XML, within an attribute too. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("\"", "&quot;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
