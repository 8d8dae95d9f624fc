package org.liandong.shared.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.liandong.shared.Clocks;
import org.liandong.shared.Texts;

/** How pages write numbers and moments; the functions ld:count, ld:day and ld:clock. */
public final class Notation {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Clocks.ZONE);

    private static final long KILOBYTE = 1024;
    private static final long MEGABYTE = KILOBYTE * KILOBYTE;

    private Notation() {}

    /** 1,234 in either language; nothing for nothing. */
    public static String count(Number number) {
        return number == null ? "" : Texts.count(number.longValue());
    }

    /** How large a file is, as people's computers tell it. */
    public static String size(long bytes) {
        if (bytes < KILOBYTE) {
            return bytes + " B";
        }
        return bytes < MEGABYTE
                ? bytes / KILOBYTE + " KB"
                : String.format(Locale.ROOT, "%.1f MB", bytes / (double) MEGABYTE);
    }

    /** The day in Beijing. */
    public static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, Clocks.ZONE);
    }

    /** Beijing time, to the second. */
    public static String clock(Instant moment) {
        return moment == null ? "" : MOMENT.format(moment);
    }
}
