package org.liandong.shared.api;

import jakarta.ws.rs.ClientErrorException;
import org.liandong.shared.RuleViolation;

/** Carries a refusal past the server's reader of parameters, which would make 404 of anything but its own exceptions. */
class UnfitValue extends ClientErrorException {

    private static final int UNPROCESSABLE = 422;

    UnfitValue(RuleViolation refusal) {
        super(UNPROCESSABLE, refusal);
    }
}
