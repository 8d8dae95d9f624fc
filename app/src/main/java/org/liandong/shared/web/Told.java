package org.liandong.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;

/** Keeps what was done for the page that follows the redirect, which tells it once. */
@RequestScoped
public class Told {

    private static final String KEPT = "liandong.told";

    @Inject
    private PageView page;

    @Inject
    private HttpServletRequest request;

    /** @param key {@code feature.entity.done} */
    public void done(String key, Object... values) {
        var texts = new ArrayList<>(kept());
        texts.add(page.texts().text(key, values));
        request.getSession().setAttribute(KEPT, texts);
    }

    /** What was done before this page, which forgets it. */
    List<String> take() {
        var texts = kept();
        if (!texts.isEmpty()) {
            request.getSession().removeAttribute(KEPT);
        }
        return texts;
    }

    private List<String> kept() {
        var session = request.getSession(false);
        return session != null && session.getAttribute(KEPT) instanceof List<?> texts
                ? texts.stream().map(String::valueOf).toList()
                : List.of();
    }
}
