package org.liandong.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import org.liandong.shared.Texts;

/** The language somebody reads who has not chosen one here: what his browser asks for, Chinese where it asks for none. */
public final class ReaderLanguage {

    private ReaderLanguage() {}

    public static Texts texts(HttpServletRequest request) {
        // without the header the server would answer with the language of its own machine
        return Texts.closest(request.getHeader("Accept-Language") == null ? null : request.getLocale());
    }
}
