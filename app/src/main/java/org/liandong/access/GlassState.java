package org.liandong.access;

import java.util.EnumSet;
import java.util.Set;
import org.liandong.shared.RuleViolation;

/** The life of a break-glass: asked for by one, decided by another, over by itself or by hand. */
public enum GlassState {
    ASKED,
    OPEN,
    REFUSED,
    ENDED;

    GlassState to(GlassState target) {
        if (!next().contains(target)) {
            throw new RuleViolation("access.glass.move", this, target);
        }
        return target;
    }

    private Set<GlassState> next() {
        return switch (this) {
            case ASKED -> EnumSet.of(OPEN, REFUSED);
            case OPEN -> EnumSet.of(ENDED);
            case REFUSED, ENDED -> EnumSet.noneOf(GlassState.class);
        };
    }
}
