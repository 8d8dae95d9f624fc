package org.liandong.rules;

import java.time.LocalDate;

/**
 * The last day of a period, which ends with it at 24:00 in Beijing.
 *
 * @param provisional whether it was reckoned into a year whose days off are not announced yet
 */
public record Deadline(LocalDate on, boolean provisional) {

    public boolean isLateOn(LocalDate today) {
        return today.isAfter(on);
    }

    /** Whether somebody's right is at its end by it: never by a day that may still change. */
    public boolean endsRightOn(LocalDate today) {
        return !provisional && isLateOn(today);
    }
}
