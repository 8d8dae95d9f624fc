package org.liandong.registry;

import static org.liandong.shared.Permission.READ_ORGANIZATION_FILE;
import static org.liandong.shared.Permission.WRITE_ORGANIZATION_FILE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.liandong.access.Caller;
import org.liandong.audit.AuditLog;
import org.liandong.audit.Change;
import org.liandong.shared.Allowed;
import org.liandong.shared.NotVisible;
import org.liandong.shared.Uscc;
import org.liandong.tenancy.TenantSession;

/** A hub's private file on an organization of the register. */
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
    private AuditLog log;

    @Inject
    private Clock clock;

    @Allowed(READ_ORGANIZATION_FILE)
    public OrgFile get(String uscc) {
        String code = known(uscc).value();
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
        logged("ADD", "OrgContact", contact.id(), contact.uscc(), Change.to("name", contact.name()));
        return contact.id();
    }

    @Allowed(WRITE_ORGANIZATION_FILE)
    public void removeContact(String uscc, long id) {
        var contact = session.em()
                .createQuery("select c from OrgContact c where c.id = :id and c.uscc = :uscc", OrgContact.class)
                .setParameter("id", id)
                .setParameter("uscc", known(uscc).value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotVisible("contact " + id));
        session.em().remove(contact);
        logged("REMOVE", "OrgContact", id, contact.uscc(), Change.of("name", contact.name(), null));
    }

    @Allowed(WRITE_ORGANIZATION_FILE)
    public long addNote(String uscc, String text) {
        var note = new OrgNote(known(uscc), text, caller.known().id(), clock.instant());
        session.em().persist(note);
        logged("ADD", "OrgNote", note.id(), note.uscc(), Change.to("text", note.text()));
        return note.id();
    }

    private void logged(String action, String type, long id, Uscc uscc, Change change) {
        log.record(action, type, id, List.of(Change.to("uscc", uscc), change), null);
    }

    private Uscc known(String uscc) {
        return orgs.find(Uscc.normalised(uscc))
                .map(SocialOrg::uscc)
                .orElseThrow(() -> new NotVisible("organization " + uscc));
    }
}
