package org.liandong.registry;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.liandong.tenancy.HubOwned;

/** A list of organizations that a hub's officer sent in, and what became of its rows. The files themselves lie beside it. */
@Entity
@Table(name = "import_sheet")
public class ImportSheet extends HubOwned {

    @Column(name = "file_name")
    private String fileName;

    @Enumerated(EnumType.STRING)
    private ImportMode mode;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "received_at")
    private Instant receivedAt;

    private int entered;
    private int changed;
    private int unchanged;
    private int refused;

    protected ImportSheet() {}

    ImportSheet(String fileName, ImportMode mode, long accountId, Instant now) {
        this.fileName = fileName;
        this.mode = mode;
        this.accountId = accountId;
        this.receivedAt = now;
    }

    void close(Intake intake) {
        entered = intake.number(Receipt.Outcome.ENTERED);
        changed = intake.number(Receipt.Outcome.CHANGED);
        unchanged = intake.number(Receipt.Outcome.UNCHANGED);
        refused = intake.rejected();
    }

    public String fileName() {
        return fileName;
    }

    public ImportMode mode() {
        return mode;
    }

    public long accountId() {
        return accountId;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    /** Rows that came in as new entries; 0 when nothing of the sheet was taken. */
    public int entered() {
        return entered;
    }

    public int changed() {
        return changed;
    }

    public int unchanged() {
        return unchanged;
    }

    public int refused() {
        return refused;
    }
}
