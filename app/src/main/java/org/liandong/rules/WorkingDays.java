package org.liandong.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which days are working days, and how periods run on them (§3.4): Monday to Friday without the holidays, with the days on
 * which work is made up for, as the State Council announces them for each year. The day a period starts with is not counted.
 * A year that is not announced yet is reckoned from Monday to Friday, and what reaches into it is provisional.
 */
public final class WorkingDays {

    /** What an announcement makes of a day. */
    public enum Kind {
        OFF,
        WORK
    }

    /**
     * The earliest last day of a period that must not be shorter. It does not roll.
     *
     * @param suggested the next working day where the last day is none, else the last day itself
     */
    public record AtLeast(Deadline earliest, Deadline suggested) {

        /** Whether somebody should be told that the period ends on a rest day. */
        public boolean endsOnRestDay() {
            return !suggested.on().equals(earliest.on());
        }
    }

    private final Map<LocalDate, Kind> announced;
    private final Set<Integer> years;

    public WorkingDays(Map<LocalDate, Kind> announced) {
        this.announced = Map.copyOf(announced);
        this.years = announced.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet());
    }

    public boolean isWorkingDay(LocalDate day) {
        var kind = announced.get(day);
        return kind == null ? isWeekday(day) : kind == Kind.WORK;
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** Whether the days of this day's year are announced. */
    public boolean isAnnounced(LocalDate day) {
        return years.contains(day.getYear());
    }

    /** Within so many working days. */
    public Deadline within(LocalDate start, int workingDays) {
        var day = start;
        boolean provisional = false;
        for (int left = workingDays; left > 0; left -= isWorkingDay(day) ? 1 : 0) {
            day = day.plusDays(1);
            provisional |= !isAnnounced(day);
        }
        return new Deadline(day, provisional);
    }

    /** Within so many days; a period that ends on a rest day ends on the next working day (民法典 203). */
    public Deadline withinDays(LocalDate start, int days) {
        return rolled(start.plusDays(days));
    }

    /** Within so many months: the day of the same number, or the month's last (民法典 202); it rolls like days do. */
    public Deadline withinMonths(LocalDate start, int months) {
        return rolled(start.plusMonths(months));
    }

    /** Not less than so many days: the period does not roll, but a last day that is a rest day is worth a warning. */
    public AtLeast atLeastDays(LocalDate start, int days) {
        var end = start.plusDays(days);
        return new AtLeast(new Deadline(end, !isAnnounced(end)), rolled(end));
    }

    /** The first day on which what has to stand for so many working days may take effect: after the last of them has ended. */
    public Deadline firstDayAfter(LocalDate start, int workingDays) {
        var last = within(start, workingDays);
        return new Deadline(last.on().plusDays(1), last.provisional());
    }

    private Deadline rolled(LocalDate end) {
        var day = end;
        boolean provisional = !isAnnounced(day);
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
            provisional |= !isAnnounced(day);
        }
        return new Deadline(day, provisional);
    }

    /** How many working days lie behind {@code start}, up to and with {@code end}; below zero where the end lies before. */
    public int between(LocalDate start, LocalDate end) {
        if (end.isBefore(start)) {
            return -between(end, start);
        }
        return (int) start.plusDays(1)
                .datesUntil(end.plusDays(1))
                .filter(this::isWorkingDay)
                .count();
    }
}
