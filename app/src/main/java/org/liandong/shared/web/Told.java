package org.liandong.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.liandong.shared.RuleViolation;

/** Keeps what was done for the page that follows the redirect, which tells it once. */
@RequestScoped
public class Told {

    private static final String KEPT = "liandong.told";
    private static final String REFUSED = "liandong.refused";

    @Inject
    private PageView page;

    @Inject
    private HttpServletRequest request;

    /** @param key {@code feature.entity.done} */
    public void done(String key, Object... values) {
        var texts = new ArrayList<>(kept(KEPT));
        texts.add(page.texts().text(key, values));
        request.getSession().setAttribute(KEPT, texts);
    }

    /** Tells what was refused where no page was at hand to tell it. */
    public void refused(RuleViolation broken) {
        request.getSession().setAttribute(REFUSED, List.of(page.texts().of(broken)));
    }

    /** What was done before this page, which forgets it. */
    List<String> take() {
        return take(KEPT);
    }

    /** What was refused before this page, which forgets it. */
    List<String> takeRefused() {
        return take(REFUSED);
    }

    private List<String> take(String what) {
        var texts = kept(what);
        if (!texts.isEmpty()) {
            request.getSession().removeAttribute(what);
        }
        return texts;
    }

    private List<String> kept(String what) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(what) instanceof List<?> texts
                ? texts.stream().map(String::valueOf).toList()
                : List.of();
    }
}
