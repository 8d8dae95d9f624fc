package org.liandong.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.liandong.shared.Allowed;
import org.liandong.shared.Ids;
import org.liandong.shared.Permission;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Sql;

/** Checks that the log is as it was written. The chain is one for the city, so every auditor's answer is about all of it. */
@ApplicationScoped
@Transactional
public class Verifying {

    private static final int AT_ONCE = 2000;

    @Inject
    private Sql sql;

    @Inject
    private CurrentHub current;

    /** Walks the whole log; when, how far and with how many faults is kept, save by who only looks at the room. */
    @Allowed(Permission.READ_AUDIT)
    public Verification verify() {
        var verification = verify(sql, null);
        if (!current.readOnly()) {
            sql.update(
                    "insert into audit_check (id, at, account_id, position, hash, faults)"
                            + " values (?, utc_timestamp(3), ?, ?, ?, ?)",
                    Ids.next(),
                    current.account().orElse(null),
                    verification.position(),
                    verification.hash(),
                    verification.faults());
        }
        return verification;
    }

    /** Reads everything as one moment shows it, so that the sequencer's work in between does not look like a fault. */
    static Verification verify(Sql sql, Noted noted) {
        var chain = new Chain(noted);
        long before;
        do {
            before = chain.position();
            AuditRows.places(sql, before, AT_ONCE).forEach(chain::next);
        } while (chain.position() > before);
        AuditRows.unchained(sql).forEach(chain::unchained);
        AuditRows.valuesWithoutEvent(sql).forEach(chain::valueWithoutEvent);
        return chain.result(AuditRows.waiting(sql));
    }
}
