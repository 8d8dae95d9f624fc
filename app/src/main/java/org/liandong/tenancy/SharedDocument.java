package org.liandong.tenancy;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.liandong.shared.Ids;

/**
 * What a hub sees of a document that another hub shares with it. The document stays where it lies, and is withdrawn here when
 * it is withdrawn there.
 */
@Entity
@Table(name = "document_reader")
public class SharedDocument implements WithinSubtree, FiledDocument {

    @Id
    private long id = Ids.next();

    @Version
    private long version;

    @Column(name = "document_id")
    private long documentId;

    @Column(name = "from_hub")
    private int fromHub;

    @Column(name = "reader_hub")
    private int readerHub;

    @Embedded
    private DocumentFacts facts;

    protected SharedDocument() {}

    SharedDocument(Document document, int fromHub, int readerHub) {
        this.documentId = document.id();
        this.fromHub = fromHub;
        this.readerHub = readerHub;
        this.facts = new DocumentFacts(document.facts());
    }

    void withdraw(long account, String reason, Instant now) {
        facts.withdraw(account, reason, now);
    }

    @Override
    public long id() {
        return documentId;
    }

    @Override
    public int fromHub() {
        return fromHub;
    }

    /** The hub that it is shared with. */
    int readerHub() {
        return readerHub;
    }

    @Override
    public DocumentFacts facts() {
        return facts;
    }
}
