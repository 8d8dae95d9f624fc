package org.liandong.audit;

import java.util.List;
import java.util.Objects;

/**
 * One state change to be put into the log.
 *
 * @param action what was done, as a verb's code such as {@code ENTER}
 * @param reason what the person gave as reason, or null
 */
public record AuditEntry(String action, String objectType, String objectId, List<Change> changes, String reason) {

    public AuditEntry {
        Objects.requireNonNull(action);
        Objects.requireNonNull(objectType);
        Objects.requireNonNull(objectId);
        changes = changes.stream().filter(Change::isReal).toList();
    }
}
