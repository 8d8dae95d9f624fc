package org.liandong.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Uscc;
import org.liandong.tenancy.HubOwned;

/** What a hub's officer noted about an organization, for colleagues. It stays as it was written; another note corrects it. */
@Entity
@Table(name = "org_note")
public class OrgNote extends HubOwned {

    private static final int LENGTH = 4000;

    private String uscc;
    private String text;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "written_at")
    private Instant writtenAt;

    protected OrgNote() {}

    OrgNote(Uscc uscc, String written, long accountId, Instant now) {
        String kept = written == null ? "" : written.strip();
        if (kept.isEmpty()) {
            throw new RuleViolation("registry.note.missing").in("text");
        }
        if (kept.length() > LENGTH) {
            throw new RuleViolation("registry.note.tooLong", kept.length(), LENGTH).in("text");
        }
        this.uscc = uscc.value();
        this.text = kept;
        this.accountId = accountId;
        this.writtenAt = now;
    }

    public Uscc uscc() {
        return Uscc.stored(uscc);
    }

    public String text() {
        return text;
    }

    public long accountId() {
        return accountId;
    }

    public Instant writtenAt() {
        return writtenAt;
    }
}
