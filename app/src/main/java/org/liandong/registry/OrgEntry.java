package org.liandong.registry;

import java.time.LocalDate;
import org.liandong.shared.Uscc;

/**
 * What somebody says about an organization, checked field by field. Code, name, type and street are always said; null in
 * any other field means that nothing was said, so that an entry that is there keeps what it has.
 */
record OrgEntry(
        Uscc uscc,
        String name,
        OrgType type,
        OrgStatus status,
        String authority,
        int residence,
        String address,
        String legalRepresentative,
        String scope,
        OrgField field,
        LocalDate establishedOn) {}
