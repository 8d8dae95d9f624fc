package org.liandong.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A document that its hub shares with the few that it concerns. It stays where it lies; this row is what those hubs see of it,
 * by name, and it is withdrawn with it.
 */
@Entity
@Table(name = "shared_document")
public class SharedDocument implements WithinSubtree, FiledDocument {

    private static final int MOST = 4;

    /** The document's own. */
    @Id
    private long id;

    @Version
    private long version;

    @Column(name = "from_hub")
    private int fromHub;

    @Column(name = "reader_1")
    private Integer firstReader;

    @Column(name = "reader_2")
    private Integer secondReader;

    @Column(name = "reader_3")
    private Integer thirdReader;

    @Column(name = "reader_4")
    private Integer fourthReader;

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

    protected SharedDocument() {}

    /** @param readers the keys of the hubs that it concerns, four at most */
    SharedDocument(Document document, int fromHub, List<Integer> readers) {
        if (readers.size() > MOST) {
            throw new IllegalArgumentException("a document concerns " + MOST + " hubs at most, not " + readers.size());
        }
        this.id = document.id();
        this.fromHub = fromHub;
        this.firstReader = reader(readers, 0);
        this.secondReader = reader(readers, 1);
        this.thirdReader = reader(readers, 2);
        this.fourthReader = reader(readers, 3);
        this.objectType = document.subject().type();
        this.objectId = document.subject().id();
        this.fileName = document.fileName();
        this.kind = document.kind();
        this.size = document.size();
        this.sha256 = document.sha256();
        this.scanned = document.scanned();
        this.attachedBy = document.attachedBy();
        this.attachedAt = document.attachedAt();
    }

    private static Integer reader(List<Integer> readers, int index) {
        return index < readers.size() ? readers.get(index) : null;
    }

    /** It was withdrawn where it lies. */
    void follow(Document document) {
        withdrawnBy = document.withdrawnBy().orElse(null);
        withdrawnAt = document.withdrawnAt().orElse(null);
        withdrawnReason = document.withdrawnReason().orElse(null);
    }

    /** Whether it concerns this hub. */
    boolean isFor(int hub) {
        return Stream.of(firstReader, secondReader, thirdReader, fourthReader)
                .filter(Objects::nonNull)
                .anyMatch(reader -> reader == hub);
    }

    @Override
    public int fromHub() {
        return fromHub;
    }

    @Override
    public long id() {
        return id;
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
