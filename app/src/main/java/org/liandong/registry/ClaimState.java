package org.liandong.registry;

import org.liandong.shared.RuleViolation;

/** The life of a claim. */
public enum ClaimState {
    SUBMITTED,
    APPROVED,
    REFUSED,
    /** Taken back by who made it. */
    WITHDRAWN;

    ClaimState to(ClaimState target) {
        if (this != SUBMITTED || target == SUBMITTED) {
            throw new RuleViolation("registry.claim.decided", this);
        }
        return target;
    }
}
