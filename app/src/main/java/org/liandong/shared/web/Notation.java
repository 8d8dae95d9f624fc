package org.liandong.shared.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.liandong.shared.Clocks;
import org.liandong.shared.Texts;

/** How pages write numbers and moments; the functions ld:count, ld:day and ld:clock. */
public final class Notation {

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(Clocks.ZONE);

    private Notation() {}

    /** 1,234 in either language; nothing for nothing. */
    public static String count(Number number) {
        return number == null ? "" : Texts.count(number.longValue());
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
