package org.liandong.access;

import org.liandong.shared.RuleViolation;

/** Why somebody does something to somebody else's rights. SOD-10 wants it with every such step. */
public record GivenReason(String text) {

    private static final int LENGTH = 500;

    public GivenReason {
        text = text == null ? "" : text.strip();
        if (text.isEmpty()) {
            throw new RuleViolation("access.reason.missing").in("reason").from("SOD-10");
        }
        if (text.length() > LENGTH) {
            throw new RuleViolation("access.reason.tooLong", text.length(), LENGTH).in("reason");
        }
    }
}
