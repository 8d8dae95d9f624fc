package org.liandong.access;

import static org.liandong.access.Role.AU;
import static org.liandong.access.Role.CA;
import static org.liandong.access.Role.CF;
import static org.liandong.access.Role.CI;
import static org.liandong.access.Role.CS;
import static org.liandong.access.Role.DT;
import static org.liandong.access.Role.EV;
import static org.liandong.access.Role.EX;
import static org.liandong.access.Role.HA;
import static org.liandong.access.Role.OA;
import static org.liandong.access.Role.PA;
import static org.liandong.access.Role.PU;
import static org.liandong.access.Role.SO;
import static org.liandong.access.Role.ST;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import org.liandong.shared.RuleViolation;

/** Which roles one person may hold together: the separation of duties (SOD) of §4 and §4.1, asked whenever a role is given. */
final class Duties {

    /** Everybody is a citizen; it takes nothing from the other roles. */
    private static final Set<Role> PRIVATE = EnumSet.of(CI);

    /** Who looks down into the rooms of lower hubs as an authority. */
    private static final Set<Role> LOOKING_DOWN = EnumSet.of(DT, CA, CF, CS);

    /** Judged by the case and not by the room: one may be asked for an opinion anywhere. */
    private static final Set<Role> ASSIGNED = EnumSet.of(EV, EX);

    private static final Set<Role> GOVERNMENT = EnumSet.of(ST, DT, CA, CF, CS, PU, AU, PA, HA);
    private static final Set<Role> ORGANIZATION = EnumSet.of(SO, OA);

    private Duties() {}

    /** Refuses a post that does not go together with those its holder has, now or later. */
    static void check(Post added, Collection<Post> held) {
        if (PRIVATE.contains(added.role())) {
            return;
        }
        if (added.isFinance()) {
            require(!buysOrReviews(added), "access.membership.financeNeverBuysOrReviews", "SOD-1");
        }
        held.stream()
                .filter(post -> !PRIVATE.contains(post.role()))
                .filter(post -> post.membership().overlaps(added.membership()))
                .forEach(post -> check(added, post));
    }

    private static void check(Post added, Post held) {
        if (added.membership().samePlace(held.membership())) {
            throw new RuleViolation("access.membership.doubled").in("role");
        }
        boolean otherRole = added.role() != held.role();
        require(
                !(added.sameHub(held) && oneIs(HA, added, held) && otherRole && !oneIs(PA, added, held)),
                "access.membership.administratorHasNoBusiness",
                "SOD-11");
        require(
                !(added.isFinance() && buysOrReviews(held)) && !(held.isFinance() && buysOrReviews(added)),
                "access.membership.financeNeverBuysOrReviews",
                "SOD-1");
        require(!(oneIs(AU, added, held) && otherRole), "access.membership.auditorOnlyReads", "SOD-9");
        require(
                !(oneIs(PA, added, held) && otherRole && !oneIs(HA, added, held)),
                "access.membership.platformHasNoBusiness",
                "SOD-5");
        require(
                !writesBelow(added, held) && !writesBelow(held, added),
                "access.membership.readsDownNeverWritesDown",
                "SOD-8");
        require(
                !(isOneOf(GOVERNMENT, added, held) && isOneOf(ORGANIZATION, added, held)),
                "access.membership.governmentIsNoOrganization",
                "R4");
    }

    private static boolean buysOrReviews(Post post) {
        return post.role() == PU || post.role() == EX;
    }

    /** Whoever reads a room from above would write in it by a role held there. */
    private static boolean writesBelow(Post upper, Post lower) {
        return LOOKING_DOWN.contains(upper.role()) && upper.above(lower) && !ASSIGNED.contains(lower.role());
    }

    /** Roles by which somebody looks down, below which he holds none. */
    static Set<Role> lookingDown() {
        return LOOKING_DOWN;
    }

    /** Roles that may be held below where one looks down from. */
    static Set<Role> assigned() {
        return ASSIGNED;
    }

    private static void require(boolean holds, String key, String rule) {
        if (!holds) {
            throw new RuleViolation(key).in("role").from(rule);
        }
    }

    private static boolean oneIs(Role role, Post first, Post second) {
        return first.role() == role || second.role() == role;
    }

    private static boolean isOneOf(Set<Role> roles, Post first, Post second) {
        return roles.contains(first.role()) || roles.contains(second.role());
    }
}
