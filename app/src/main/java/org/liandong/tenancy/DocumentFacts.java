package org.liandong.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.liandong.shared.RuleViolation;

/** What a row says of a document: what it belongs to and is, who attached it, and, once it was withdrawn, who did that and why. */
@Embeddable
public class DocumentFacts {

    @Column(name = "object_type")
    String objectType;

    @Column(name = "object_id")
    String objectId;

    @Column(name = "file_name")
    String fileName;

    @Enumerated(EnumType.STRING)
    DocumentKind kind;

    long size;
    String sha256;
    boolean scanned;

    @Column(name = "attached_by")
    long attachedBy;

    @Column(name = "attached_at")
    Instant attachedAt;

    @Column(name = "withdrawn_by")
    Long withdrawnBy;

    @Column(name = "withdrawn_at")
    Instant withdrawnAt;

    @Column(name = "withdrawn_reason")
    String withdrawnReason;

    protected DocumentFacts() {}

    DocumentFacts(DocumentSubject subject, ReceivedFile file, long account, Instant now) {
        objectType = subject.type();
        objectId = subject.id();
        fileName = file.name();
        kind = file.kind();
        size = file.size();
        sha256 = file.sha256();
        scanned = file.scanned();
        attachedBy = account;
        attachedAt = now;
    }

    /** The same of another row. */
    DocumentFacts(DocumentFacts same) {
        objectType = same.objectType;
        objectId = same.objectId;
        fileName = same.fileName;
        kind = same.kind;
        size = same.size;
        sha256 = same.sha256;
        scanned = same.scanned;
        attachedBy = same.attachedBy;
        attachedAt = same.attachedAt;
        withdrawnBy = same.withdrawnBy;
        withdrawnAt = same.withdrawnAt;
        withdrawnReason = same.withdrawnReason;
    }

    void withdraw(long account, String reason, Instant now) {
        RuleViolation.require(withdrawnAt == null, "tenancy.document.alreadyWithdrawn", fileName);
        withdrawnBy = account;
        withdrawnAt = now;
        withdrawnReason = reason;
    }
}
