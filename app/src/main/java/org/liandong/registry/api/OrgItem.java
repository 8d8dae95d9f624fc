package org.liandong.registry.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.liandong.registry.OrgField;
import org.liandong.registry.OrgRow;
import org.liandong.registry.OrgStatus;
import org.liandong.registry.OrgType;
import org.liandong.registry.SocialOrg;
import org.liandong.registry.Standing;
import org.liandong.shared.Clocks;
import org.liandong.shared.Texts;
import org.liandong.tenancy.Hub;

/**
 * An organization of the register.
 */
@Schema(name = "Organization")
public record OrgItem(
        @Schema(description = "Unified social credit code, 18 characters")
        String uscc,

        String name,
        OrgType type,
        @Schema(description = "The type in words") String typeLabel,
        OrgStatus status,
        @Schema(description = "The state in words") String statusLabel,

        @Schema(description = "REPORTED by a street, or CONFIRMED by the registering authority")
        Standing standing,

        @Schema(description = "The standing in words") String standingLabel,

        @Schema(description = "Name of the registering authority")
        String authority,

        @Schema(description = "Division of the registering authority, digits 3 to 8 of the code")
        String authorityCode,

        @Schema(description = "Code of the street where it is resident")
        String street,

        String streetName,
        String address,
        String legalRepresentative,
        @Schema(description = "Business scope") String scope,

        @Schema(description = "Field of work by the statistical classes")
        OrgField field,

        @Schema(description = "The field in words") String fieldLabel,
        LocalDate establishedOn,

        @Schema(description = "How often the entry was written; it goes up with every change")
        int revision,

        @Schema(description = "When this revision was written")
        OffsetDateTime recordedAt) {

    static OrgItem of(OrgRow row, Texts texts) {
        return of(row.org(), row.residence(), texts);
    }

    static OrgItem of(SocialOrg org, Hub residence, Texts texts) {
        return new OrgItem(
                org.uscc().value(),
                org.name(),
                org.type(),
                texts.label(org.type()),
                org.status(),
                texts.label(org.status()),
                org.standing(),
                texts.label(org.standing()),
                org.authority(),
                org.authorityCode(),
                residence.code(),
                texts.name(residence.names()),
                org.address().orElse(null),
                org.legalRepresentative().orElse(null),
                org.scope().orElse(null),
                org.field().orElse(null),
                org.field().map(texts::label).orElse(null),
                org.establishedOn().orElse(null),
                org.revision(),
                Clocks.local(org.recordedAt()));
    }
}
