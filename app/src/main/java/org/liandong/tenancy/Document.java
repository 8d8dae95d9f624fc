package org.liandong.tenancy;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A file that belongs to something of one hub. Its content lies in the {@link DocumentStore}; this row says what it is. A
 * withdrawn one stays in the list and is given out no more.
 */
@Entity
@Table(name = "document")
public class Document extends HubOwned implements FiledDocument {

    @Embedded
    private DocumentFacts facts;

    protected Document() {}

    Document(DocumentSubject subject, ReceivedFile file, long account, Instant now) {
        facts = new DocumentFacts(subject, file, account, now);
    }

    /** @param reason why, in words */
    void withdraw(long account, String reason, Instant now) {
        facts.withdraw(account, reason, now);
    }

    @Override
    public DocumentFacts facts() {
        return facts;
    }
}
