package org.liandong.tenancy;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.liandong.shared.NotVisible;
import org.liandong.shared.Public;
import org.liandong.shared.RuleViolation;

/** Documents of the room, for the services whose objects they belong to; those say who may. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
@Public("called by services inside their own transaction")
public class Documents {

    @Inject
    private TenantSession session;

    @Inject
    private CurrentHub current;

    @Inject
    private DocumentStore store;

    @Inject
    private RuleBook rules;

    @Resource
    private TransactionSynchronizationRegistry transaction;

    /** The latest first, withdrawn ones too. */
    public List<Document> of(DocumentSubject subject) {
        return session.em()
                .createQuery(
                        "select d from Document d where d.facts.objectType = :type and d.facts.objectId = :id order by d.id desc",
                        Document.class)
                .setParameter("type", subject.type())
                .setParameter("id", subject.id())
                .getResultList();
    }

    public Document get(DocumentSubject subject, long id) {
        return of(subject).stream()
                .filter(document -> document.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotVisible("document " + id));
    }

    /** Lets the hubs that a document of the room concerns open it too; from now on, and until it is withdrawn. */
    public void share(Document document, List<Integer> readers) {
        int here = current.required().id();
        readers.forEach(reader -> session.em().persist(new SharedDocument(document, here, reader)));
    }

    /** Takes a document of the room back, and from those with whom it is shared. */
    public void withdraw(Document document, long account, String reason, Instant now) {
        document.withdraw(account, reason, now);
        session.em()
                .createQuery("select d from SharedDocument d where d.documentId = :id", SharedDocument.class)
                .setParameter("id", document.id())
                .getResultStream()
                .forEach(shared -> shared.withdraw(account, reason, now));
    }

    /** Documents of other hubs that are shared with the room's, the latest first. */
    public List<SharedDocument> sharedHere(DocumentSubject subject) {
        return session.em()
                .createQuery(
                        "select d from SharedDocument d where d.readerHub = :here and d.facts.objectType = :type"
                                + " and d.facts.objectId = :id order by d.documentId desc",
                        SharedDocument.class)
                .setParameter("here", current.required().id())
                .setParameter("type", subject.type())
                .setParameter("id", subject.id())
                .getResultList();
    }

    public SharedDocument getShared(DocumentSubject subject, long id) {
        return sharedHere(subject).stream()
                .filter(document -> document.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotVisible("document " + id));
    }

    public Document attach(DocumentSubject subject, ReceivedFile file, long account, Instant now) {
        var held =
                of(subject).stream().filter(document -> !document.isWithdrawn()).toList();
        var most = rules.of("tenancy.document.count");
        if (held.size() >= most.number()) {
            throw new RuleViolation("tenancy.document.tooMany", most.number())
                    .in("file")
                    .from(most.source());
        }
        held.stream()
                .filter(document -> document.sha256().equals(file.sha256()))
                .findFirst()
                .ifPresent(same -> {
                    throw new RuleViolation("tenancy.document.sameThere", file.name(), same.fileName())
                            .in("file")
                            .as(RuleViolation.Kind.TAKEN);
                });
        var document = new Document(subject, file, account, now);
        session.em().persist(document);
        file.await();
        transaction.registerInterposedSynchronization(
                new PutBeforeCommit(new DocumentStore.Key(current.required().id(), file.sha256()), file));
        return document;
    }

    /** Its content, which the caller closes; a withdrawn one is given out no more. */
    public InputStream open(Document document) {
        return open(current.required().id(), document);
    }

    /** The same of one that another hub shares. */
    public InputStream open(SharedDocument document) {
        if (document.readerHub() != current.required().id()) {
            throw new NotVisible("document " + document.id());
        }
        return open(document.fromHub(), document);
    }

    private InputStream open(int hub, FiledDocument document) {
        if (document.isWithdrawn()) {
            throw new NotVisible("withdrawn document " + document.id());
        }
        try {
            return store.open(new DocumentStore.Key(hub, document.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The content goes into its place when all else is done, so that a transaction that fails leaves nothing; if it cannot, the
     * transaction fails. Should only the commit itself fail, the sweep takes it away.
     */
    private final class PutBeforeCommit implements Synchronization {
        private final DocumentStore.Key key;
        private final ReceivedFile file;

        PutBeforeCommit(DocumentStore.Key key, ReceivedFile file) {
            this.key = key;
            this.file = file;
        }

        @Override
        public void beforeCompletion() {
            try {
                store.put(key, file.staged());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void afterCompletion(int status) {
            file.released();
        }
    }
}
