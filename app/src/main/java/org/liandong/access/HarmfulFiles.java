package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import org.liandong.audit.AuditLog;
import org.liandong.audit.Change;
import org.liandong.shared.Public;
import org.liandong.tenancy.Infected;

/** What the virus scanner found in a file that somebody sent; the file itself is not kept. */
@ApplicationScoped
@Public("called while a file comes in")
class HarmfulFiles {

    @Inject
    private AuditLog log;

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void note(Infected infected) {
        log.record(
                "REFUSE",
                "Document",
                infected.sha256(),
                List.of(Change.to("fileName", infected.fileName()), Change.to("threat", infected.threat())),
                null);
    }
}
