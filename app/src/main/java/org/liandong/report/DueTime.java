package org.liandong.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/** When something is due, seen from today. */
public enum DueTime {
    LATE,
    TODAY,
    /** Until Sunday. */
    WEEK,
    LATER;

    static DueTime of(LocalDate due, LocalDate today) {
        if (due.isBefore(today)) {
            return LATE;
        }
        if (due.equals(today)) {
            return TODAY;
        }
        return due.isAfter(sunday(today)) ? LATER : WEEK;
    }

    /** The first day, or null where it has none. */
    LocalDate first(LocalDate today) {
        return switch (this) {
            case LATE -> null;
            case TODAY -> today;
            case WEEK -> today.plusDays(1);
            case LATER -> sunday(today).plusDays(1);
        };
    }

    /** The last day, or null where it has none. */
    LocalDate last(LocalDate today) {
        return switch (this) {
            case LATE -> today.minusDays(1);
            case TODAY -> today;
            case WEEK -> sunday(today);
            case LATER -> null;
        };
    }

    private static LocalDate sunday(LocalDate today) {
        return today.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }
}
