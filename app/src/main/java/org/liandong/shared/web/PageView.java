package org.liandong.shared.web;

import static org.liandong.shared.web.ReaderChoice.ELDER;
import static org.liandong.shared.web.ReaderChoice.LANGUAGE;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.liandong.shared.Texts;
import org.liandong.shared.Version;
import org.primefaces.context.PrimeFacesContext;

/**
 * What every page knows of itself, {@code page}: its language and size of type and the addresses of its variants. A public
 * page has both in its address, a room by the {@link ReaderChoice}; where no language was chosen, the browser asks for one.
 */
@Named("page")
@RequestScoped
public class PageView {

    private static final List<String> ROOMS = List.of("/h/", "/org/", "/my/");
    private static final Pattern HUB_ROOM = Pattern.compile("/h/[^/]+/");

    @Inject
    private HttpServletRequest request;

    private Boolean english;
    private Boolean elder;

    /** {@code zh} or {@code en}. */
    public String getLang() {
        return isEnglish() ? "en" : "zh";
    }

    public boolean isEnglish() {
        if (english == null) {
            english = inRoom() ? roomIsEnglish() : address().english();
        }
        return english;
    }

    /** What stands between two sentences, or a name and its colon: a space, which Chinese does without. */
    public String getGap() {
        return isEnglish() ? " " : "";
    }

    public Locale getLocale() {
        return isEnglish() ? Locale.ENGLISH : Texts.CHINESE;
    }

    /** The texts of every feature in the page's language. */
    public Texts texts() {
        return Texts.in(getLocale());
    }

    /** A citation as the page's language has it; nothing where there is none. */
    public String source(String citation) {
        return citation == null ? null : texts().source(citation);
    }

    /** The same page in the other language. */
    public String getOtherLanguageHref() {
        return inRoom()
                ? with(LANGUAGE.parameter(), isEnglish() ? "zh" : "en")
                : address().inOtherLanguage();
    }

    /** Whether the page is to be set in large type. */
    public boolean isElder() {
        if (elder == null) {
            elder = inRoom()
                    ? ELDER.of(request).filter("1"::equals).isPresent()
                    : "1".equals(request.getParameter(ELDER.parameter()));
        }
        return elder;
    }

    /** The same page in large type, or back in the usual one. */
    public String getElderHref() {
        return with(ELDER.parameter(), isElder() ? (inRoom() ? "0" : null) : "1");
    }

    /** What a form must carry to be taken; the scripts add it too, but a form has to work without them. */
    public String getNonce() {
        return PrimeFacesContext.getCspState(FacesContext.getCurrentInstance()).getNonce();
    }

    /** The largest file that a form can send, so that a larger one is not sent in vain. */
    public int getMostBytes() {
        return SentForm.MOST_BYTES;
    }

    public String getVersion() {
        return Version.NUMBER;
    }

    /** A public address in this page's language and size of type. */
    public String href(String path) {
        var href = request.getContextPath() + (isEnglish() ? "/en" : "") + path;
        return isElder() ? href + (href.contains("?") ? "&" : "?") + ELDER.parameter() + "=1" : href;
    }

    /**
     * The page of a rule: the room's own inside a hub's room, else the public one.
     *
     * @param object what it speaks of, empty where the key has one value
     */
    public String ruleHref(String key, String object) {
        var room = HUB_ROOM.matcher(address().path());
        var rule = room.lookingAt()
                ? Query.of(request.getContextPath() + room.group() + "rules/view")
                        .with("key", key)
                : Query.of(href("/rules/" + key));
        return rule.with("object", object).href();
    }

    private boolean inRoom() {
        return ROOMS.stream().anyMatch(address().path()::startsWith);
    }

    private boolean roomIsEnglish() {
        return LANGUAGE.of(request)
                .map("en"::equals)
                .orElseGet(() -> ReaderLanguage.asked(request).locale().equals(Locale.ENGLISH));
    }

    /** This page with one parameter of its query changed, or taken away where the value is null. */
    private String with(String parameter, String value) {
        var query = request.getQueryString();
        var others = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(part -> !Query.name(part).equals(parameter))
                        .collect(Collectors.joining("&"));
        var added = value == null ? "" : parameter + "=" + value;
        return "?" + others + (others.isEmpty() || added.isEmpty() ? "" : "&") + added;
    }

    private PageAddress address() {
        return PageAddress.of(request);
    }
}
