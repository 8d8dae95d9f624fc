package org.liandong.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** A service that changes something in a hub's room. */
@ApplicationScoped
class AuditWriter {

    @Inject
    private AuditLog log;

    @Transactional
    public void change(List<AuditEntry> entries, boolean fails) {
        log.record(entries);
        if (fails) {
            throw new IllegalStateException("after all");
        }
    }
}
