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
                        "select d from Document d where d.objectType = :type and d.objectId = :id order by d.id desc",
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

    public Document attach(DocumentSubject subject, ReceivedFile file, long account, Instant now) {
        var held =
                of(subject).stream().filter(document -> !document.isWithdrawn()).toList();
        var most = rules.of("tenancy.document.count");
        if (held.size() >= most.number()) {
            throw new RuleViolation("tenancy.document.tooMany", most.number())
                    .in("file")
                    .from(most.citation());
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
        transaction.registerInterposedSynchronization(
                new PutBeforeCommit(new DocumentStore.Key(current.required().id(), file.sha256()), file));
        return document;
    }

    /** Its content, which the caller closes; a withdrawn one is given out no more. */
    public InputStream open(Document document) {
        if (document.isWithdrawn()) {
            throw new NotVisible("withdrawn document " + document.id());
        }
        try {
            return store.open(new DocumentStore.Key(current.required().id(), document.sha256()));
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
            // who received the file takes away what is left of it
        }
    }
}
