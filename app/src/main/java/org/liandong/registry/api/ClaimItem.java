package org.liandong.registry.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.liandong.registry.ClaimRow;
import org.liandong.registry.ClaimState;
import org.liandong.shared.Clocks;

/** A claim to act for an organization. */
@Schema(name = "Claim")
public record ClaimItem(
        String id,
        String uscc,

        @Schema(description = "What the organization is called")
        String organization,

        @Schema(description = "Code of the hub that decides")
        String hub,

        @Schema(description = "Who claims, absent in one's own list")
        String claimant,

        @Schema(description = "His address, absent where none is known")
        String email,

        ClaimState state,
        OffsetDateTime submittedAt,

        @Schema(description = "The last day on which it has to be decided, absent once it is")
        LocalDate dueOn,

        @Schema(description = "Absent until it is decided") OffsetDateTime decidedAt,

        @Schema(description = "Why it was refused, absent otherwise")
        String reason) {

    static ClaimItem of(ClaimRow row) {
        var claim = row.claim();
        return new ClaimItem(
                Long.toString(claim.id()),
                claim.uscc().value(),
                row.organization(),
                row.hub().code(),
                row.claimant(),
                row.email(),
                claim.state(),
                Clocks.local(claim.submittedAt()),
                row.due() == null ? null : row.due().on(),
                Clocks.local(claim.decidedAt()),
                claim.reason());
    }
}
