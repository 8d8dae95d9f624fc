package org.liandong.access;

import java.time.LocalDate;
import java.util.ArrayList;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.liandong.shared.Reason;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Uscc;
import org.liandong.tenancy.OfficeKind;

/** An office to add, as somebody wrote it down. */
public record OfficeForm(
        String name,

        @Schema(description = "What it does", implementation = OfficeKind.class)
        String kind,

        @Schema(description = "Its own unified social credit code, or nothing")
        String uscc,

        @Schema(description = "The first day; today when left out", format = "date")
        String from) {

    /** What is not there is told all at once. */
    void requireComplete() {
        var missing = new ArrayList<Reason>();
        if (name == null || name.isBlank()) {
            missing.add(Reason.of("tenancy.office.nameMissing").in("name"));
        }
        if (kind == null || kind.isBlank()) {
            missing.add(Reason.of("tenancy.office.kindMissing").in("kind"));
        }
        RuleViolation.requireNone(missing);
    }

    OfficeKind givenKind() {
        for (OfficeKind known : OfficeKind.values()) {
            if (known.name().equals(kind)) {
                return known;
            }
        }
        throw new RuleViolation("tenancy.office.kindMissing").in("kind");
    }

    Uscc code() {
        return uscc == null || uscc.isBlank() ? null : Uscc.of(uscc);
    }

    LocalDate firstDay(LocalDate today) {
        var first = Appointment.day(from, "from");
        return first == null ? today : first;
    }
}
