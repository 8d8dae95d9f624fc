package org.liandong.rules;

/** What a row of the rule table means in one place on one day. */
public enum RuleState {
    /** It is what holds. */
    HOLDS,
    /** It begins later. */
    COMING,
    /** A narrower jurisdiction has a value of its own. */
    OVERRIDDEN,
    /** Its time is over, or a later value has taken its place. */
    ENDED,
    /** It was written otherwise at first. */
    CORRECTED
}
