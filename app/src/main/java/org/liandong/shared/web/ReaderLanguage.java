package org.liandong.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.liandong.shared.Texts;

/**
 * The language of somebody to whom no page of a room can be shown: the one he has chosen there, else what his browser asks
 * for, Chinese where it asks for none.
 */
public final class ReaderLanguage {

    private ReaderLanguage() {}

    public static Texts texts(HttpServletRequest request) {
        return ReaderChoice.LANGUAGE.kept(request).map(ReaderLanguage::texts).orElseGet(() -> asked(request));
    }

    private static Texts texts(String language) {
        return Texts.in(language.equals("en") ? Locale.ENGLISH : Texts.CHINESE);
    }

    /** What the browser asks for. */
    public static Texts asked(HttpServletRequest request) {
        // without the header the server would answer with the language of its own machine
        return Texts.closest(request.getHeader("Accept-Language") == null ? null : request.getLocale());
    }
}
