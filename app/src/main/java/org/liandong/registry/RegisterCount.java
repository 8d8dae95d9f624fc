package org.liandong.registry;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.liandong.tenancy.Sql;

/** Counts the register itself, entry by entry: what kept figures are compared with, in the server and by a command. */
public final class RegisterCount {

    /** @param hub the street where they have their seat */
    public record Active(int hub, OrgType type, long organizations) {}

    /**
     * Entries that streets have reported and nobody has confirmed.
     *
     * @param division of the code, which names who registered them
     * @param oldest when the oldest of them was written
     */
    public record Reported(String division, int organizations, Instant oldest) {}

    private RegisterCount() {}

    /** RP-01: organizations with status ACTIVE, by residence and type. */
    public static List<Active> active(Sql sql) {
        return sql.query(
                "select o.residence_hub_id, o.type, count(*) from social_org o where o.status = ? and not exists"
                        + " (select 1 from social_org n where n.uscc = o.uscc and n.revision > o.revision)"
                        + " group by o.residence_hub_id, o.type",
                row -> new Active(row.getInt(1), OrgType.valueOf(row.getString(2)), row.getLong(3)),
                OrgStatus.ACTIVE);
    }

    /** Row 2a: what waits for the registering authorities. */
    public static List<Reported> reported(Sql sql) {
        return sql.query(
                "select authority_code, count(*), min(recorded_at) from social_org where latest = 1 and standing = ?"
                        + " group by authority_code",
                row -> new Reported(
                        row.getString(1),
                        row.getInt(2),
                        row.getObject(3, LocalDateTime.class).toInstant(ZoneOffset.UTC)),
                Standing.REPORTED);
    }
}
