package org.liandong.registry;

import static org.liandong.shared.RuleViolation.require;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.liandong.tenancy.HubOwned;

/**
 * A list of organizations that a hub's officer sent in, and what became of its rows. It is previewed and then confirmed or
 * discarded, or goes in at once. The files themselves lie beside it.
 */
@Entity
@Table(name = "import_sheet")
public class ImportSheet extends HubOwned {

    @Column(name = "file_name")
    private String fileName;

    @Enumerated(EnumType.STRING)
    private ImportMode mode;

    @Enumerated(EnumType.STRING)
    private ImportStep step;

    /** SHA-256 of the file, by which the same one is known again. */
    @Column(name = "file_hash")
    private String fileHash;

    @Column(name = "account_id")
    private long accountId;

    @Column(name = "received_at")
    private Instant receivedAt;

    private int entered;
    private int changed;
    private int unchanged;
    private int refused;

    protected ImportSheet() {}

    ImportSheet(String fileName, String fileHash, ImportMode mode, ImportStep step, long accountId, Instant now) {
        this.fileName = fileName;
        this.fileHash = fileHash;
        this.mode = mode;
        this.step = step;
        this.accountId = accountId;
        this.receivedAt = now;
    }

    /** Keeps the numbers of what was looked at. */
    void seen(Tally tally) {
        entered = tally.number(Receipt.Outcome.ENTERED);
        changed = tally.number(Receipt.Outcome.CHANGED);
        unchanged = tally.number(Receipt.Outcome.UNCHANGED);
        refused = tally.refusals();
    }

    /** Keeps the numbers of what was taken; none of them where refused rows held back all others. */
    void close(Tally tally, boolean goesIn) {
        seen(tally);
        if (!goesIn) {
            entered = 0;
            changed = 0;
            unchanged = 0;
        }
    }

    void confirm(ImportMode chosen) {
        require(step == ImportStep.PREVIEW, "registry.sheet.decided", fileName);
        step = ImportStep.CONFIRMED;
        mode = chosen;
    }

    void discard() {
        require(step == ImportStep.PREVIEW, "registry.sheet.decided", fileName);
        step = ImportStep.DISCARDED;
    }

    public String fileName() {
        return fileName;
    }

    public ImportMode mode() {
        return mode;
    }

    public ImportStep step() {
        return step;
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

    /** Whether confirming it would write anything at all. */
    public boolean isWorthConfirming() {
        return entered + changed > 0;
    }

    public int refused() {
        return refused;
    }
}
