package org.liandong.shared;

/** Something outside that is needed for this does not answer; nothing was changed, and trying again later may help. */
public class NotReachable extends RuleViolation {

    /** @param key {@code feature.entity.rule} */
    public NotReachable(String key, Throwable cause) {
        super(key);
        initCause(cause);
    }
}
