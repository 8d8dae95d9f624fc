package org.liandong.shared;

/** The very same request is being worked on, or another one came in its way; whoever asks again soon gets the answer. */
public class StillRunning extends RuleViolation {

    public StillRunning() {
        super("shared.once.stillRunning");
    }
}
