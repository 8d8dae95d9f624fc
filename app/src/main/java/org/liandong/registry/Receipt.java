package org.liandong.registry;

import java.util.Optional;
import org.liandong.shared.Reason;

/** What became of one entry that came in: the revision to write, if any, and the one it follows. */
record Receipt(Outcome outcome, SocialOrg before, SocialOrg next, Reason refusal) {

    enum Outcome {
        ENTERED,
        CHANGED,
        UNCHANGED,
        REFUSED
    }

    static Receipt entered(SocialOrg first) {
        return new Receipt(Outcome.ENTERED, null, first, null);
    }

    static Receipt changed(SocialOrg before, SocialOrg next) {
        return new Receipt(Outcome.CHANGED, before, next, null);
    }

    static Receipt unchanged(SocialOrg current) {
        return new Receipt(Outcome.UNCHANGED, current, null, null);
    }

    static Receipt refused(Reason reason) {
        return new Receipt(Outcome.REFUSED, null, null, reason);
    }

    Optional<SocialOrg> toWrite() {
        return Optional.ofNullable(next);
    }
}
