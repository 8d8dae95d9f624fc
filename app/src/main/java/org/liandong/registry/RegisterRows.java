package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import org.liandong.tenancy.Sql;

/** Writes revisions into the register past the entity manager, which takes twice as long for each row of an import. */
@ApplicationScoped
class RegisterRows {

    /** All columns of the table, each with its place below. */
    static final List<String> COLUMNS = List.of(
            "id",
            "uscc",
            "revision",
            "name",
            "type",
            "status",
            "standing",
            "authority_code",
            "authority",
            "residence_hub_id",
            "address",
            "legal_representative",
            "scope",
            "field",
            "established_on",
            "from_hub",
            "recorded_at",
            "latest");

    private static final String INTO = "insert into social_org (" + String.join(", ", COLUMNS) + ")";
    private static final String ROW = "(" + String.join(", ", Collections.nCopies(COLUMNS.size(), "?")) + ")";

    @Inject
    private Sql sql;

    void add(List<SocialOrg> revisions) {
        sql.insert(INTO, ROW, revisions.stream().map(RegisterRows::row).toList());
    }

    private static Object[] row(SocialOrg org) {
        return new Object[] {
            org.id(),
            org.uscc().value(),
            org.revision(),
            org.name(),
            org.type(),
            org.status(),
            org.standing(),
            org.authorityCode(),
            org.authority(),
            org.residence(),
            org.address().orElse(null),
            org.legalRepresentative().orElse(null),
            org.scope().orElse(null),
            org.field().orElse(null),
            org.establishedOn().orElse(null),
            org.fromHub(),
            org.recordedAt(),
            true
        };
    }
}
