package org.liandong.registry;

import java.util.List;
import org.liandong.tenancy.Sql;

/** Counts the register itself, entry by entry: what kept figures are compared with, in the server and by a command. */
public final class RegisterCount {

    /** @param hub the street where they have their seat */
    public record Active(int hub, OrgType type, long organizations) {}

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
}
