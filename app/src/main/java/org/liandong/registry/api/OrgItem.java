package org.liandong.registry.api;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
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
 *
 * @param authorityCode division of the registering authority, digits 3 to 8 of the code
 * @param street code of the street where it is resident
 * @param revision how often the entry was written; it goes up with every change
 */
public record OrgItem(
        String uscc,
        String name,
        OrgType type,
        String typeLabel,
        OrgStatus status,
        String statusLabel,
        Standing standing,
        String standingLabel,
        String authority,
        String authorityCode,
        String street,
        String streetName,
        String address,
        String legalRepresentative,
        String scope,
        OrgField field,
        String fieldLabel,
        LocalDate establishedOn,
        int revision,
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
                texts.locale() == Locale.ENGLISH ? residence.englishName() : residence.name(),
                org.address().orElse(null),
                org.legalRepresentative().orElse(null),
                org.scope().orElse(null),
                org.field().orElse(null),
                org.field().map(texts::label).orElse(null),
                org.establishedOn().orElse(null),
                org.revision(),
                org.recordedAt().atZone(Clocks.ZONE).toOffsetDateTime());
    }
}
