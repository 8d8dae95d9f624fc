package org.liandong.registry;

import java.time.LocalDate;
import java.util.Set;
import org.liandong.shared.Uscc;

/**
 * What somebody says about an organization, checked field by field. Code, name, type and street are always said; null in
 * any other field means that nothing was said, so that an entry that is there keeps what it has, unless the field is among
 * those that were emptied.
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
        LocalDate establishedOn,
        Set<Column> emptied) {

    OrgEntry(
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
            LocalDate establishedOn) {
        this(
                uscc,
                name,
                type,
                status,
                authority,
                residence,
                address,
                legalRepresentative,
                scope,
                field,
                establishedOn,
                Set.of());
    }

    /** The same entry, which says of these fields that there is nothing in them. */
    OrgEntry emptying(Set<Column> columns) {
        return new OrgEntry(
                uscc,
                name,
                type,
                status,
                authority,
                residence,
                address,
                legalRepresentative,
                scope,
                field,
                establishedOn,
                Set.copyOf(columns));
    }

    OrgEntry authorizedBy(String name) {
        return new OrgEntry(
                uscc,
                this.name,
                type,
                status,
                name,
                residence,
                address,
                legalRepresentative,
                scope,
                field,
                establishedOn,
                emptied);
    }

    boolean empties(Column column) {
        return emptied.contains(column);
    }
}
