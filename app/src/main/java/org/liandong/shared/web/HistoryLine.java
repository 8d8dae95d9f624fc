package org.liandong.shared.web;

import java.time.Instant;
import java.util.List;

/**
 * A step in how something came to be as it is, {@code ld:history}.
 *
 * @param what happened, in words
 * @param who did it, as far as the reader may know: a person, or the hub whose people did
 * @param reason in words, or null
 */
public record HistoryLine(Instant at, String what, String who, List<Change> changes, String reason) {

    /** A field that differs from before. */
    public record Change(String label, String before, String after) {}
}
