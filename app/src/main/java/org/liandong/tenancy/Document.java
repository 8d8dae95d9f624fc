package org.liandong.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liandong.shared.RuleViolation;

/**
 * A file that belongs to something of one hub. Its content lies in the {@link DocumentStore}; this row says what it is, who
 * attached it, and, once it was withdrawn, who did that and why. A withdrawn one stays in the list and is given out no more.
 */
@Entity
@Table(name = "document")
public class Document extends HubOwned implements FiledDocument {

    @Column(name = "object_type")
    private String objectType;

    @Column(name = "object_id")
    private String objectId;

    @Column(name = "file_name")
    private String fileName;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private long size;
    private String sha256;
    private boolean scanned;

    @Column(name = "attached_by")
    private long attachedBy;

    @Column(name = "attached_at")
    private Instant attachedAt;

    @Column(name = "withdrawn_by")
    private Long withdrawnBy;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    protected Document() {}

    Document(DocumentSubject subject, ReceivedFile file, long account, Instant now) {
        this.objectType = subject.type();
        this.objectId = subject.id();
        this.fileName = file.name();
        this.kind = file.kind();
        this.size = file.size();
        this.sha256 = file.sha256();
        this.scanned = file.scanned();
        this.attachedBy = account;
        this.attachedAt = now;
    }

    /** @param reason why, in words */
    public void withdraw(long account, String reason, Instant now) {
        RuleViolation.require(withdrawnAt == null, "tenancy.document.alreadyWithdrawn", fileName);
        withdrawnBy = account;
        withdrawnAt = now;
        withdrawnReason = reason;
    }

    DocumentSubject subject() {
        return new DocumentSubject(objectType, objectId);
    }

    @Override
    public String fileName() {
        return fileName;
    }

    @Override
    public DocumentKind kind() {
        return kind;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public String sha256() {
        return sha256;
    }

    @Override
    public boolean scanned() {
        return scanned;
    }

    @Override
    public long attachedBy() {
        return attachedBy;
    }

    @Override
    public Instant attachedAt() {
        return attachedAt;
    }

    /** Who has to do with them, by account. */
    public static Set<Long> people(List<? extends FiledDocument> documents) {
        return documents.stream()
                .flatMap(document -> Stream.concat(Stream.of(document.attachedBy()), document.withdrawnBy().stream()))
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Long> withdrawnBy() {
        return Optional.ofNullable(withdrawnBy);
    }

    @Override
    public Optional<Instant> withdrawnAt() {
        return Optional.ofNullable(withdrawnAt);
    }

    @Override
    public Optional<String> withdrawnReason() {
        return Optional.ofNullable(withdrawnReason);
    }
}
