package org.liandong.access.api;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.liandong.access.Role;
import org.liandong.access.StaffMember;
import org.liandong.access.StaffState;
import org.liandong.access.Suspension;
import org.liandong.shared.Texts;

/** Somebody with a role. */
@Schema(name = "StaffMember")
public record StaffItem(
        @Schema(description = "Id of the membership") String id,

        @Schema(description = "Id of the person's account") String account,

        String name,

        @Schema(description = "Absent where none is known") String email,

        Role role,
        @Schema(description = "The role in words") String label,

        @Schema(description = "Id of the office inside the hub, absent where there is none")
        String office,

        @Schema(description = "Its name") String officeName,
        StaffState state,
        LocalDate from,

        @Schema(description = "The last day, absent while none is set")
        LocalDate to,

        Suspended suspension) {

    /** A time in which a membership gives nothing; absent where there is none. */
    @Schema(name = "Suspension")
    public record Suspended(
            LocalDate from,

            @Schema(description = "The last day, absent until it is lifted")
            LocalDate to,

            String reason) {

        static Suspended of(Suspension suspension) {
            return suspension == null ? null : new Suspended(suspension.from(), suspension.to(), suspension.reason());
        }
    }

    static StaffItem of(StaffMember member, Texts texts) {
        var office = member.office();
        return new StaffItem(
                Long.toString(member.id()),
                Long.toString(member.accountId()),
                member.name(),
                member.email(),
                member.role(),
                texts.label(member.role()),
                office == null ? null : Long.toString(office.id()),
                office == null ? null : office.name(),
                member.state(),
                member.from(),
                member.to(),
                Suspended.of(member.suspension()));
    }
}
