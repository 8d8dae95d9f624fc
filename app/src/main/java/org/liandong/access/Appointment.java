package org.liandong.access;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.liandong.shared.Ids;
import org.liandong.shared.RuleViolation;

/**
 * A role to give, as somebody wrote it down. It is read only after it is clear that he may give one.
 */
public record Appointment(
        @Schema(description = "Of somebody who has logged in once")
        String email,

        @Schema(description = "The role's code", implementation = Role.class)
        String role,

        @Schema(description = "Id of an office of this hub, or nothing")
        String office,

        @Schema(description = "The last day, or nothing", format = "date")
        String to) {

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
