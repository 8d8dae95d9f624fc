package org.liandong.access;

import java.time.LocalDate;
import org.liandong.tenancy.Office;

/**
 * An office with how many sit in it today or will.
 *
 * @param closed whether its last day is over
 */
public record OfficeRow(Office office, long members, boolean closed) {

    static OfficeRow of(Office office, long members, LocalDate today) {
        return new OfficeRow(office, members, office.isClosedOn(today));
    }
}
