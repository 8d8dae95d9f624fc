package org.liandong.access;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.liandong.shared.Ids;
import org.liandong.shared.RuleViolation;

/**
 * A role to give, as somebody wrote it down. It is read only after it is clear that he may give one.
 *
 * @param email of somebody who has logged in once
 * @param role a role's code
 * @param office the id of an office of this hub, or nothing
 * @param to the last day, or nothing
 */
public record Appointment(String email, String role, String office, String to) {

    Role givenRole() {
        for (Role known : Role.values()) {
            if (known.name().equals(role)) {
                return known;
            }
        }
        throw new RuleViolation("access.membership.roleUnknown", String.valueOf(role)).in("role");
    }

    Long officeId() {
        if (isBlank(office)) {
            return null;
        }
        return Ids.read(office)
                .orElseThrow(() -> new RuleViolation("access.membership.officeNotOfThisHub").in("office"));
    }

    LocalDate lastDay() {
        if (isBlank(to)) {
            return null;
        }
        try {
            return LocalDate.parse(to);
        } catch (DateTimeException e) {
            throw new RuleViolation("access.membership.dayUnreadable", to).in("to");
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
