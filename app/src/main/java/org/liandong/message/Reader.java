package org.liandong.message;

import java.util.Locale;
import org.liandong.access.Account;
import org.liandong.shared.Texts;

/** Somebody who gets messages, and how he wants them. */
record Reader(Account account, MailChoice choice) {

    /** The language chosen here, else that of the account, else Chinese. */
    Texts texts() {
        var language = choice.language() != null ? choice.language() : account.locale();
        return Texts.closest(language == null ? null : Locale.forLanguageTag(language));
    }

    boolean hasAddress() {
        return account.email() != null && !account.email().isBlank();
    }
}
