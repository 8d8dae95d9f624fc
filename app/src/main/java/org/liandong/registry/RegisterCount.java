package org.liandong.registry;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.liandong.tenancy.Sql;

/** Counts the register itself, entry by entry: what kept figures are compared with, in the server and by a command. */
public final class RegisterCount {

    /**
     * Organizations that are alike in what is counted by.
     *
     * @param hub where they count
     * @param dimension their type or field, as the register writes it; null where it says none
     */
    public record Active(int hub, String dimension, long organizations) {}

    private static final int NO_HUB = 0;
    private static final String ALIVE = " from social_org o where o.status = ? and not exists"
            + " (select 1 from social_org n where n.uscc = o.uscc and n.revision > o.revision)";

    /**
     * Entries that streets have reported and nobody has confirmed.
     *
     * @param division of the code, which names who registered them
     * @param oldest when the oldest of them was written
     */
    public record Reported(String division, int organizations, Instant oldest) {}

    private RegisterCount() {}

    /** RP-01: organizations with status ACTIVE, by residence and type. */
    public static List<Active> byType(Sql sql) {
        return byResidence(sql, "o.type");
    }

    /** RP-01: organizations with status ACTIVE, by residence and field of work. */
    public static List<Active> byField(Sql sql) {
        return byResidence(sql, "o.field");
    }

    private static List<Active> byResidence(Sql sql, String column) {
        return sql.query(
                "select o.residence_hub_id, " + column + ", count(*)" + ALIVE + " group by o.residence_hub_id, "
                        + column,
                row -> new Active(row.getInt(1), row.getString(2), row.getLong(3)),
                OrgStatus.ACTIVE);
    }

    /** Row 2a: what waits for the registering authorities. */
    public static List<Reported> reported(Sql sql) {
        return sql.query(
                "select authority_code, count(*), min(recorded_at) as oldest from social_org where latest = 1 and standing = ?"
                        + " group by authority_code",
                row -> new Reported(row.getString(1), row.getInt(2), Sql.instant(row, "oldest")),
                Standing.REPORTED);
    }

    /** RP-01: organizations with status ACTIVE, by the hub of the division that registered them, and type. */
    public static List<Active> byRegistrar(Sql sql) {
        var hubs = new HashMap<String, Integer>();
        sql.query("select code, hub_id from hub_code", row -> Map.entry(row.getString(1), row.getInt(2)))
                .forEach(bearer -> hubs.put(bearer.getKey(), bearer.getValue()));
        return sql
                .query(
                        "select o.authority_code, o.type, count(*)" + ALIVE + " group by o.authority_code, o.type",
                        row -> new Active(
                                hubs.getOrDefault(row.getString(1), NO_HUB), row.getString(2), row.getLong(3)),
                        OrgStatus.ACTIVE)
                .stream()
                .filter(row -> row.hub() != NO_HUB)
                .toList();
    }
}
