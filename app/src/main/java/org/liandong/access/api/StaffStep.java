package org.liandong.access.api;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.liandong.audit.AuditStep;
import org.liandong.shared.Clocks;

/** A step in what somebody is and was in a hub. */
@Schema(name = "StaffStep")
public record StaffStep(
        OffsetDateTime at,

        @Schema(description = "Who did it, absent for the system")
        String by,

        @Schema(description = "What was done, such as GIVE, CHANGE, SUSPEND, RESUME or REVOKE")
        String action,

        @Schema(description = "Id of the membership") String membership,

        @Schema(description = "Why, where a reason was asked for")
        String reason,

        List<Value> changes) {

    /** What a field was and what it became. */
    @Schema(name = "StaffStepValue")
    public record Value(
            String field,

            @Schema(description = "Absent where there was nothing")
            String before,

            @Schema(description = "Absent where there is nothing now")
            String after) {}

    static StaffStep of(AuditStep step) {
        return new StaffStep(
                Clocks.local(step.at()),
                step.name(),
                step.action(),
                step.objectId(),
                step.reason(),
                step.changes().stream()
                        .map(change -> new Value(change.field(), change.before(), change.after()))
                        .toList());
    }
}
