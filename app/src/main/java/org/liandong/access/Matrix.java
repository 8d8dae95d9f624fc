package org.liandong.access;

import static org.liandong.access.Reach.ASSIGNED;
import static org.liandong.access.Reach.HUB;
import static org.liandong.access.Reach.OFFICE;
import static org.liandong.access.Reach.ORGANIZATION;
import static org.liandong.access.Reach.PUBLIC;
import static org.liandong.access.Reach.SUBTREE;
import static org.liandong.access.Role.AU;
import static org.liandong.access.Role.CA;
import static org.liandong.access.Role.CF;
import static org.liandong.access.Role.CI;
import static org.liandong.access.Role.CS;
import static org.liandong.access.Role.DT;
import static org.liandong.access.Role.EV;
import static org.liandong.access.Role.EX;
import static org.liandong.access.Role.FE;
import static org.liandong.access.Role.HA;
import static org.liandong.access.Role.IN;
import static org.liandong.access.Role.OA;
import static org.liandong.access.Role.PA;
import static org.liandong.access.Role.PU;
import static org.liandong.access.Role.PV;
import static org.liandong.access.Role.SO;
import static org.liandong.access.Role.ST;
import static org.liandong.access.Role.TR;
import static org.liandong.shared.Permission.APPOINT_ADMINISTRATOR;
import static org.liandong.shared.Permission.BREAK_GLASS;
import static org.liandong.shared.Permission.DECIDE_CLAIM;
import static org.liandong.shared.Permission.MANAGE_HUBS;
import static org.liandong.shared.Permission.MANAGE_OFFICE;
import static org.liandong.shared.Permission.MANAGE_PEOPLE;
import static org.liandong.shared.Permission.MANAGE_STAFF;
import static org.liandong.shared.Permission.READ_AUDIT;
import static org.liandong.shared.Permission.READ_CLAIM;
import static org.liandong.shared.Permission.READ_GLASS;
import static org.liandong.shared.Permission.READ_HUB;
import static org.liandong.shared.Permission.READ_JOB;
import static org.liandong.shared.Permission.READ_ORGANIZATION;
import static org.liandong.shared.Permission.READ_ORGANIZATION_FILE;
import static org.liandong.shared.Permission.READ_PEOPLE;
import static org.liandong.shared.Permission.READ_REPORT;
import static org.liandong.shared.Permission.READ_STAFF;
import static org.liandong.shared.Permission.READ_TECHNICAL_LOG;
import static org.liandong.shared.Permission.REGISTER_ORGANIZATION;
import static org.liandong.shared.Permission.REPORT_ORGANIZATION;
import static org.liandong.shared.Permission.STOP_JOB;
import static org.liandong.shared.Permission.WRITE_ORGANIZATION_FILE;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.liandong.shared.Permission;

/**
 * The one table of who may do what, and how far: §4 with §4.1. A pair that is not in it is refused. What it opens
 * below one's own hub it opens for looking only, whatever stands here.
 */
final class Matrix {

    private static final Map<Permission, Map<Role, Reach>> TABLE = new EnumMap<>(Permission.class);

    static {
        // row 1 hubs, users, roles
        row(READ_HUB).to(HUB, ST, HA).to(SUBTREE, DT, CA, CF, CS, AU, PA);
        row(MANAGE_HUBS).to(HUB, DT, PA);
        // row 1a staff of one's own hub; looking at it is part of row 1
        row(READ_STAFF).to(HUB, ST, HA).to(SUBTREE, DT, CA, CF, CS, AU, PA);
        row(MANAGE_STAFF).to(HUB, HA);
        row(MANAGE_OFFICE).to(HUB, HA);
        row(APPOINT_ADMINISTRATOR).to(HUB, HA, PA);
        // row 1: an organization's own people
        row(READ_PEOPLE).to(ORGANIZATION, SO, OA);
        row(MANAGE_PEOPLE).to(ORGANIZATION, OA);
        // row 2 profile and qualification
        row(READ_ORGANIZATION)
                .to(HUB, ST, PU, FE)
                .to(SUBTREE, DT, CA, CF, CS, AU)
                .to(ASSIGNED, IN, EV, EX)
                .to(ORGANIZATION, SO, OA)
                .to(PUBLIC, CI, PV);
        // row 2: claims of organizations, decided like their entries
        row(READ_CLAIM).to(HUB, ST).to(SUBTREE, DT, CA, AU);
        row(DECIDE_CLAIM).to(HUB, ST, DT, CA);
        // SOD-5 break-glass: two platform administrators; seen by auditors and by the hub looked into
        row(READ_GLASS).to(HUB, ST, HA).to(SUBTREE, DT, CA, AU, PA);
        row(BREAK_GLASS).to(HUB, PA);
        // row 2a entry in the city-wide register
        row(REPORT_ORGANIZATION).to(HUB, ST);
        row(REGISTER_ORGANIZATION).to(HUB, DT, CA);
        // row 2b the hub's private file, with the source sheets and so the jobs that read them; upwards as row 2
        row(READ_ORGANIZATION_FILE).to(HUB, ST, PU, IN, FE).to(SUBTREE, DT, CA, CF, CS, AU);
        row(WRITE_ORGANIZATION_FILE).to(HUB, ST, DT, CA, PU, IN, FE);
        row(READ_JOB).to(HUB, ST, PU, IN, FE).to(SUBTREE, DT, CA, CF, CS, AU);
        row(STOP_JOB).to(HUB, ST, DT, CA, CF, CS, PU, IN, FE);
        // row 29 reports
        row(READ_REPORT)
                .to(HUB, ST)
                .to(SUBTREE, DT, CA, CF, CS, AU)
                .to(OFFICE, PU, IN, TR, FE)
                .to(ORGANIZATION, SO, OA)
                .to(PUBLIC, PV);
        // row 30 audit log
        row(READ_AUDIT).to(SUBTREE, AU).to(PUBLIC, PV);
        row(READ_TECHNICAL_LOG).to(SUBTREE, AU, PA);
    }

    private Matrix() {}

    static Optional<Reach> reach(Role role, Permission permission) {
        return Optional.ofNullable(TABLE.getOrDefault(permission, Map.of()).get(role));
    }

    /** Whether a role held there lets its holder do this in the room. */
    static boolean opens(Role role, Standing standing, Permission permission) {
        return reach(role, permission)
                .map(reach -> switch (standing) {
                    case OWN -> reach == HUB || reach == SUBTREE;
                    case ABOVE -> reach == SUBTREE && permission.reads();
                    case ORGANIZATION -> reach == ORGANIZATION;
                    case ELSEWHERE -> false;
                })
                .orElse(false);
    }

    /** Whether a role held there lets its holder know of the room at all; if not, its address does not exist for him. */
    static boolean sees(Role role, Standing standing) {
        return switch (standing) {
            case OWN, ORGANIZATION -> true;
            case ABOVE -> TABLE.keySet().stream().anyMatch(permission -> opens(role, standing, permission));
            case ELSEWHERE -> false;
        };
    }

    private static Row row(Permission permission) {
        return new Row(TABLE.computeIfAbsent(permission, none -> new EnumMap<>(Role.class)));
    }

    private record Row(Map<Role, Reach> cells) {
        Row to(Reach reach, Role... roles) {
            for (Role role : roles) {
                cells.put(role, reach);
            }
            return this;
        }
    }
}
