package org.liandong.registry;

import static org.liandong.shared.Permission.READ_ORGANIZATION_FILE;
import static org.liandong.shared.Permission.WRITE_ORGANIZATION_FILE;
import static org.liandong.shared.RuleViolation.Kind.STALE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.liandong.access.Attaching;
import org.liandong.access.Caller;
import org.liandong.audit.AuditLog;
import org.liandong.audit.Change;
import org.liandong.shared.Allowed;
import org.liandong.shared.NotVisible;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Uscc;
import org.liandong.tenancy.Document;
import org.liandong.tenancy.DocumentSubject;
import org.liandong.tenancy.ReceivedFile;
import org.liandong.tenancy.TenantSession;

/**
 * A hub's private file on an organization of the register. Contacts change with the people; notes are a log of what happened, so
 * a wrong one is put right by another.
 */
@ApplicationScoped
@Transactional
public class KeepingFile {

    @Inject
    private TenantSession session;

    @Inject
    private SocialOrgs orgs;

    @Inject
    private Caller caller;

    @Inject
    private Attaching attaching;

    @Inject
    private AuditLog log;

    @Inject
    private Clock clock;

    @Allowed(READ_ORGANIZATION_FILE)
    public OrgFile get(String uscc) {
        return file(known(uscc).value());
    }

    /** @param code of an organization of the register */
    OrgFile file(String code) {
        return new OrgFile(
                session.em()
                        .createQuery(
                                "select c from OrgContact c where c.uscc = :uscc order by c.name, c.id",
                                OrgContact.class)
                        .setParameter("uscc", code)
                        .getResultList(),
                session.em()
                        .createQuery("select n from OrgNote n where n.uscc = :uscc order by n.id desc", OrgNote.class)
                        .setParameter("uscc", code)
                        .getResultList());
    }

    @Allowed(WRITE_ORGANIZATION_FILE)
    public long addContact(String uscc, String name, String duty, String phone) {
        var contact = new OrgContact(known(uscc), name, duty, phone);
        session.em().persist(contact);
        logged("ADD", "OrgContact", contact.id(), contact.uscc(), List.of(Change.to("name", contact.name())));
        return contact.id();
    }

    @Allowed(READ_ORGANIZATION_FILE)
    public OrgContact contact(String uscc, long id) {
        return found(uscc, id);
    }

    /** @param seen the version the person had before him */
    @Allowed(WRITE_ORGANIZATION_FILE)
    public void correctContact(String uscc, long id, long seen, String name, String duty, String phone) {
        var contact = found(uscc, id);
        var changed = new RuleViolation("registry.contact.changedMeanwhile", contact.name()).as(STALE);
        if (contact.version() != seen) {
            throw changed;
        }
        var before = List.of(contact.name(), contact.duty().orElse(""), contact.phone());
        contact.correct(name, duty, phone);
        var changes = Stream.of(
                        Change.of("name", before.get(0), contact.name()),
                        Change.of("duty", before.get(1), contact.duty().orElse("")),
                        Change.of("phone", before.get(2), contact.phone()))
                .filter(Change::isReal)
                .toList();
        if (changes.isEmpty()) {
            return;
        }
        try {
            session.em().flush();
        } catch (OptimisticLockException e) {
            throw changed;
        }
        logged("CHANGE", "OrgContact", id, contact.uscc(), changes);
    }

    @Allowed(WRITE_ORGANIZATION_FILE)
    public void removeContact(String uscc, long id) {
        var contact = found(uscc, id);
        session.em().remove(contact);
        logged("REMOVE", "OrgContact", id, contact.uscc(), List.of(Change.of("name", contact.name(), null)));
    }

    @Allowed(WRITE_ORGANIZATION_FILE)
    public long addNote(String uscc, String text) {
        var note = new OrgNote(known(uscc), text, caller.known().id(), clock.instant());
        session.em().persist(note);
        logged("ADD", "OrgNote", note.id(), note.uscc(), List.of(Change.to("text", note.text())));
        return note.id();
    }

    /** The documents of the hub's file, the latest first. */
    @Allowed(READ_ORGANIZATION_FILE)
    public List<Document> documents(String uscc) {
        return documentsOf(known(uscc).value());
    }

    List<Document> documentsOf(String code) {
        return attaching.of(subjectOf(code));
    }

    /** Looks at a file that is to be attached, outside of a transaction. The caller closes what it gives back. */
    @Allowed(WRITE_ORGANIZATION_FILE)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public ReceivedFile receive(String fileName, InputStream content) {
        return attaching.receive(fileName, content);
    }

    @Allowed(WRITE_ORGANIZATION_FILE)
    public long attach(String uscc, ReceivedFile file) {
        return attaching.attach(subject(uscc), file);
    }

    /** One document, which is the caller's to close. */
    @Allowed(READ_ORGANIZATION_FILE)
    public Attaching.Opened openDocument(String uscc, long id) {
        return attaching.open(subject(uscc), id);
    }

    @Allowed(READ_ORGANIZATION_FILE)
    public Document document(String uscc, long id) {
        return attaching.get(subject(uscc), id);
    }

    @Allowed(WRITE_ORGANIZATION_FILE)
    public void withdrawDocument(String uscc, long id, String reason) {
        attaching.withdraw(subject(uscc), id, reason);
    }

    private DocumentSubject subject(String uscc) {
        return subjectOf(known(uscc).value());
    }

    private static DocumentSubject subjectOf(String code) {
        return new DocumentSubject("OrgFile", code);
    }

    private void logged(String action, String type, long id, Uscc uscc, List<Change> changes) {
        var all = Stream.concat(Stream.of(Change.to("uscc", uscc)), changes.stream())
                .toList();
        log.record(action, type, id, all, null);
    }

    private OrgContact found(String uscc, long id) {
        return session.em()
                .createQuery("select c from OrgContact c where c.id = :id and c.uscc = :uscc", OrgContact.class)
                .setParameter("id", id)
                .setParameter("uscc", known(uscc).value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotVisible("contact " + id));
    }

    private Uscc known(String uscc) {
        return orgs.find(Uscc.normalised(uscc))
                .map(SocialOrg::uscc)
                .orElseThrow(() -> new NotVisible("organization " + uscc));
    }
}
