package org.liandong.registry;

import org.liandong.shared.Reason;

/**
 * What became of one of many entries that were to be confirmed.
 *
 * @param reason why it was not, or null where it was
 */
public record Confirmation(String uscc, String name, Reason reason) {

    public boolean isDone() {
        return reason == null;
    }
}
