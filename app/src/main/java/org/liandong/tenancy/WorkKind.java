package org.liandong.tenancy;

import static org.liandong.shared.Permission.BREAK_GLASS;
import static org.liandong.shared.Permission.DECIDE_CLAIM;
import static org.liandong.shared.Permission.MANAGE_HUBS;
import static org.liandong.shared.Permission.READ_CLAIM;
import static org.liandong.shared.Permission.READ_GLASS;
import static org.liandong.shared.Permission.READ_HUB;
import static org.liandong.shared.Permission.READ_ORGANIZATION;
import static org.liandong.shared.Permission.READ_ORGANIZATION_FILE;
import static org.liandong.shared.Permission.REGISTER_ORGANIZATION;
import static org.liandong.shared.Permission.REPORT_ORGANIZATION;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.liandong.shared.Permission;

/** What waits to be done: by whom, and who may know that it waits. */
public enum WorkKind {
    /** An organization's claim waits for a decision. */
    CLAIM(READ_CLAIM, DECIDE_CLAIM, DECIDE_CLAIM),
    /** Entries that streets have reported wait for their registering authority. */
    CONFIRMATION(READ_ORGANIZATION, REGISTER_ORGANIZATION, REGISTER_ORGANIZATION),
    /** A list that was looked at waits to be taken in or given up. */
    PREVIEW(READ_ORGANIZATION_FILE, REPORT_ORGANIZATION, REGISTER_ORGANIZATION),
    /** A look into a hub's room waits for the second platform administrator. */
    GLASS(READ_GLASS, BREAK_GLASS, BREAK_GLASS),
    /** The tree of hubs changes on a day. */
    HUB_CHANGE(READ_HUB, MANAGE_HUBS, MANAGE_HUBS);

    private final Permission reading;
    private final Permission inStreet;
    private final Permission above;

    WorkKind(Permission reading, Permission inStreet, Permission above) {
        this.reading = reading;
        this.inStreet = inStreet;
        this.above = above;
    }

    /** Whoever holds it may know. */
    public Permission reading() {
        return reading;
    }

    /** Whoever holds it in a hub of this tier may do it. */
    public Permission doing(Tier tier) {
        return tier == Tier.STREET ? inStreet : above;
    }

    /** The kinds that somebody with these permissions may know of. */
    public static List<WorkKind> readWith(Collection<Permission> permissions) {
        return Arrays.stream(values())
                .filter(kind -> permissions.contains(kind.reading))
                .toList();
    }
}
