package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import org.liandong.audit.AuditLog;
import org.liandong.audit.Change;
import org.liandong.shared.Public;
import org.liandong.shared.RuleViolation;
import org.liandong.tenancy.Document;
import org.liandong.tenancy.DocumentIntake;
import org.liandong.tenancy.DocumentSubject;
import org.liandong.tenancy.Documents;
import org.liandong.tenancy.FiledDocument;
import org.liandong.tenancy.Infected;
import org.liandong.tenancy.ReceivedFile;
import org.liandong.tenancy.SharedDocument;

/** Documents of what a service looks after, with the line in the log that each step leaves. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
@Public("called by services, which say who may")
public class Attaching {

    private static final String TYPE = "Document";

    @Inject
    private DocumentIntake intake;

    @Inject
    private Documents documents;

    @Inject
    private HarmfulFiles harmful;

    @Inject
    private Caller caller;

    @Inject
    private AuditLog log;

    @Inject
    private Clock clock;

    /** Looks at a file before a transaction begins, for that takes its time. The caller closes what it gives back. */
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public ReceivedFile receive(String fileName, InputStream content) {
        try {
            return intake.receive(fileName, content);
        } catch (Infected infected) {
            harmful.note(infected);
            throw new RuleViolation("access.document.infected", infected.fileName(), infected.threat()).in("file");
        }
    }

    public List<Document> of(DocumentSubject subject) {
        return documents.of(subject);
    }

    public long attach(DocumentSubject subject, ReceivedFile file) {
        var document = documents.attach(subject, file, caller.known().id(), clock.instant());
        log.record(
                "ATTACH",
                TYPE,
                document.id(),
                List.of(
                        Change.to("of", subject.type() + " " + subject.id()),
                        Change.to("fileName", document.fileName()),
                        Change.to("kind", document.kind()),
                        Change.to("size", document.size()),
                        Change.to("sha256", document.sha256())),
                null);
        return document.id();
    }

    public void withdraw(DocumentSubject subject, long id, String why) {
        var reason = new GivenReason(why);
        var document = documents.get(subject, id);
        documents.withdraw(document, caller.known().id(), reason.text(), clock.instant());
        log.record(
                "WITHDRAW",
                TYPE,
                id,
                List.of(
                        Change.to("of", subject.type() + " " + subject.id()),
                        Change.to("fileName", document.fileName())),
                reason.text());
    }

    /** A document with its content, which the caller closes. */
    public record Opened(FiledDocument document, InputStream content) {}

    public Opened open(DocumentSubject subject, long id) {
        var document = documents.get(subject, id);
        return new Opened(document, documents.open(document));
    }

    /** Lets the hubs that a document concerns open it too. */
    void share(DocumentSubject subject, long id, List<Integer> readers) {
        documents.share(documents.get(subject, id), readers);
    }

    /** Documents that lie in another room and are shared with this one. */
    List<SharedDocument> sharedHere(DocumentSubject subject) {
        return documents.sharedHere(subject);
    }

    Opened openShared(DocumentSubject subject, long id) {
        var document = documents.getShared(subject, id);
        return new Opened(document, documents.open(document));
    }

    public Document get(DocumentSubject subject, long id) {
        return documents.get(subject, id);
    }
}
