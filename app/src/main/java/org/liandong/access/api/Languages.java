package org.liandong.access.api;

import jakarta.ws.rs.core.HttpHeaders;
import org.liandong.shared.Texts;

/** The texts in the language a caller asks for. */
final class Languages {

    private Languages() {}

    static Texts of(HttpHeaders headers) {
        return Texts.closest(
                headers.getAcceptableLanguages().stream().findFirst().orElse(null));
    }
}
