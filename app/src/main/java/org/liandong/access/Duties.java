package org.liandong.access;

import static org.liandong.access.Role.AU;
import static org.liandong.access.Role.CF;
import static org.liandong.access.Role.CI;
import static org.liandong.access.Role.EX;
import static org.liandong.access.Role.HA;
import static org.liandong.access.Role.PA;
import static org.liandong.access.Role.PU;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.liandong.shared.RuleViolation;

/** Which roles one person may hold together: the separation of duties (SOD) of §4 and §4.1. */
final class Duties {

    /** Everybody is a citizen; it takes nothing from the other roles. */
    private static final Set<Role> PRIVATE = EnumSet.of(CI);

    private Duties() {}

    /** Refuses a membership that does not go together with those its holder has. */
    static void check(Membership added, Collection<Membership> held) {
        held.stream()
                .filter(membership -> !PRIVATE.contains(membership.role()))
                .forEach(membership -> check(added, membership));
    }

    private static void check(Membership added, Membership held) {
        if (PRIVATE.contains(added.role())) {
            return;
        }
        boolean sameHub = added.hubId() != null && Objects.equals(added.hubId(), held.hubId());
        if (added.samePlace(held)) {
            throw new RuleViolation("access.membership.doubled").in("role");
        }
        if (sameHub && oneOf(HA, added, held) && added.role() != held.role() && !oneOf(PA, added, held)) {
            throw new RuleViolation("access.membership.administratorHasNoBusiness")
                    .in("role")
                    .from("SOD-11");
        }
        if (oneOf(CF, added, held) && (oneOf(PU, added, held) || oneOf(EX, added, held))) {
            throw new RuleViolation("access.membership.financeNeverBuysOrReviews")
                    .in("role")
                    .from("SOD-1");
        }
        if (oneOf(AU, added, held) && added.role() != held.role()) {
            throw new RuleViolation("access.membership.auditorOnlyReads")
                    .in("role")
                    .from("SOD-9");
        }
        if (oneOf(PA, added, held) && added.role() != held.role() && !oneOf(HA, added, held)) {
            throw new RuleViolation("access.membership.platformHasNoBusiness")
                    .in("role")
                    .from("SOD-5");
        }
    }

    private static boolean oneOf(Role role, Membership first, Membership second) {
        return first.role() == role || second.role() == role;
    }
}
