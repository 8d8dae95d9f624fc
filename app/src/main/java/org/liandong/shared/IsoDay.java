package org.liandong.shared;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/**
 * A day as forms, addresses and the interface write it, {@code 2026-12-01}. Java by itself also reads {@code +99999-01-01}, which
 * no database holds and behind which there may be no next day.
 */
public final class IsoDay {

    private static final DateTimeFormatter FORM = new DateTimeFormatterBuilder()
            .appendValue(ChronoField.YEAR, 4)
            .appendPattern("-MM-dd")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private IsoDay() {}

    /** Throws a {@link java.time.DateTimeException} where it is none. */
    public static LocalDate read(String written) {
        return LocalDate.parse(written, FORM);
    }
}
