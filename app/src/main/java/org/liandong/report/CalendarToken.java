package org.liandong.report;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.liandong.shared.Sha256;

/** What nobody can guess in the address of a calendar: 192 bits. */
record CalendarToken(String text) {

    private static final int BYTES = 24;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final SecureRandom RANDOM = new SecureRandom();

    static CalendarToken fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new CalendarToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Empty where it cannot be one. */
    static Optional<CalendarToken> read(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new CalendarToken(text)) : Optional.empty();
    }

    String hash() {
        return Sha256.hex(text.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public String toString() {
        return "a calendar's token";
    }
}
