package org.liandong.deploy;

/** Something outside is not as it must be; the message tells the person at the terminal what to change. */
final class Refusal extends RuntimeException {
    Refusal(String message) {
        super(message);
    }

    Refusal(String message, Throwable cause) {
        super(message, cause);
    }
}
