package org.liandong.access;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.liandong.shared.Ids;
import org.liandong.shared.IsoDay;
import org.liandong.shared.RuleViolation;

/**
 * A role to give and to whom, as somebody wrote it down. It is read only after it is clear that he may give one.
 */
public record Appointment(
        @Schema(description = "Of somebody with an account, or of whom one is to be made for")
        String email,

        @Schema(description = "Needed when the person has no account yet, as is the given name")
        String familyName,

        String givenName,

        @Schema(description = "The role's code", implementation = Role.class)
        String role,

        @Schema(description = "Id of an office of this hub, or nothing")
        String office,

        @Schema(description = "The first day; today when left out", format = "date")
        String from,

        @Schema(description = "The last day, or nothing", format = "date")
        String to) {

    /** An address is written in many ways; what the identity provider takes it decides itself. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[^@\\s\\p{Cntrl}]+\\.[^@\\s\\p{Cntrl}.]+");

    /** Signs the identity provider takes in no name. */
    private static final Pattern NO_NAME = Pattern.compile("[<>&\"$%!#?§;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]");

    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_NAME = 100;

    /** The same person with another role and time in another office. */
    Appointment as(Role other) {
        return new Appointment(email, familyName, givenName, other.name(), office, from, to);
    }

    /** The same from this day on. */
    Appointment beginningOn(LocalDate first) {
        return new Appointment(email, familyName, givenName, role, office, first.toString(), to);
    }

    String address() {
        if (isBlank(email)) {
            throw new RuleViolation("access.account.emailMissing").in("email");
        }
        var kept = email.strip();
        if (kept.length() > LONGEST_ADDRESS || !ADDRESS.matcher(kept).matches()) {
            throw new RuleViolation("access.account.emailForm", kept).in("email");
        }
        return kept.toLowerCase(Locale.ROOT);
    }

    String family() {
        return name(familyName, "familyName", "access.account.unknown");
    }

    String given() {
        return name(givenName, "givenName", "access.account.givenNameMissing");
    }

    private static String name(String written, String field, String missing) {
        if (isBlank(written)) {
            throw new RuleViolation(missing).in(field);
        }
        if (written.strip().length() > LONGEST_NAME) {
            throw new RuleViolation("access.account.nameTooLong", LONGEST_NAME).in(field);
        }
        if (NO_NAME.matcher(written.strip()).find()) {
            throw new RuleViolation("access.account.nameForm", written.strip()).in(field);
        }
        return written.strip();
    }

    Role givenRole() {
        for (Role known : Role.values()) {
            if (known.name().equals(role)) {
                return known;
            }
        }
        if (isBlank(role)) {
            throw new RuleViolation("access.membership.roleMissing").in("role");
        }
        throw new RuleViolation("access.membership.roleUnknown", role).in("role");
    }

    Long officeId() {
        if (isBlank(office)) {
            return null;
        }
        return Ids.read(office)
                .orElseThrow(() -> new RuleViolation("access.membership.officeNotOfThisHub").in("office"));
    }

    LocalDate firstDay(LocalDate today) {
        var first = day(from, "from");
        if (first != null && first.isBefore(today)) {
            throw new RuleViolation("access.membership.beginsInThePast", first).in("from");
        }
        return first == null ? today : first;
    }

    LocalDate lastDay() {
        return day(to, "to");
    }

    static LocalDate day(String written, String field) {
        if (isBlank(written)) {
            return null;
        }
        try {
            return IsoDay.read(written.strip());
        } catch (DateTimeException e) {
            throw new RuleViolation("access.membership.dayUnreadable", written).in(field);
        }
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
