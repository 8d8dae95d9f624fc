package org.liandong.access;

import static org.liandong.tenancy.Tier.CITY;
import static org.liandong.tenancy.Tier.DISTRICT;
import static org.liandong.tenancy.Tier.STREET;

import java.util.EnumSet;
import java.util.Set;
import org.liandong.tenancy.Tier;

/** The roles of §4, by their codes. What each may do stands in {@link Matrix}; how they are called in the bundle. */
public enum Role {
    /** Street officer. */
    ST(EnumSet.of(STREET)),
    /** District officer. */
    DT(EnumSet.of(DISTRICT)),
    /** City civil affairs. */
    CA(EnumSet.of(CITY)),
    /** City finance. */
    CF(EnumSet.of(CITY)),
    /** City social-work department. */
    CS(EnumSet.of(CITY)),
    /** Purchaser's handler. */
    PU,
    /** Incubator operator. */
    IN,
    /** Trainer. */
    TR,
    /** Federation secretary. */
    FE,
    /** Social organization's user; a member of the organization, not of a hub. */
    SO(EnumSet.noneOf(Tier.class)),
    /** Third-party evaluator. */
    EV,
    /** Expert or committee member. */
    EX,
    /** Citizen, recipient. */
    CI,
    /** Auditor. */
    AU,
    /** Public visitor: nobody holds it, everybody is it. */
    PV(EnumSet.noneOf(Tier.class)),
    /** Platform administrator. */
    PA(EnumSet.of(CITY)),
    /** Hub administrator: the hub's staff, and no business role beside it. */
    HA,
    /** Organization's administrator: what a {@link #SO} may, and who else of the organization may it. */
    OA(EnumSet.noneOf(Tier.class));

    private final Set<Tier> tiers;

    Role() {
        this(EnumSet.allOf(Tier.class));
    }

    Role(Set<Tier> tiers) {
        this.tiers = tiers;
    }

    /** Whether a hub of this tier has such a role to give. */
    public boolean existsAt(Tier tier) {
        return tiers.contains(tier);
    }
}
