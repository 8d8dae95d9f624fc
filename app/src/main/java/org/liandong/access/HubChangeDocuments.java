package org.liandong.access;

import static org.liandong.shared.Permission.MANAGE_HUBS;
import static org.liandong.shared.Permission.READ_HUB;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.InputStream;
import java.util.List;
import org.liandong.shared.Allowed;
import org.liandong.tenancy.Document;
import org.liandong.tenancy.DocumentSubject;
import org.liandong.tenancy.FiledDocument;
import org.liandong.tenancy.ReceivedFile;

/**
 * The documents that order a change of the tree. They lie in the city's room, where it is planned; the hubs that it concerns open
 * them from their own rooms, others see none.
 */
@ApplicationScoped
@Transactional
public class HubChangeDocuments {

    @Inject
    private HubChanging changing;

    @Inject
    private Attaching attaching;

    @Inject
    private CityRoom city;

    /** The latest first. */
    @Allowed(READ_HUB)
    public List<? extends FiledDocument> of(String change) {
        return city.isHere() ? attaching.of(subject(change)) : attaching.sharedHere(subject(change));
    }

    @Allowed(READ_HUB)
    public Document get(String change, long id) {
        return attaching.get(subject(change), id);
    }

    /** One document with its content, which is the caller's to close. */
    @Allowed(READ_HUB)
    public Attaching.Opened open(String change, long id) {
        return city.isHere() ? attaching.open(subject(change), id) : attaching.openShared(subject(change), id);
    }

    /** Looks at a file that is to be attached, outside of a transaction. The caller closes what it gives back. */
    @Allowed(MANAGE_HUBS)
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public ReceivedFile receive(String fileName, InputStream content) {
        city.only(MANAGE_HUBS);
        return attaching.receive(fileName, content);
    }

    @Allowed(MANAGE_HUBS)
    public long attach(String change, ReceivedFile file) {
        city.only(MANAGE_HUBS);
        long document = attaching.attach(subject(change), file);
        attaching.share(subject(change), document, changing.concerned(change));
        return document;
    }

    @Allowed(MANAGE_HUBS)
    public void withdraw(String change, long id, String reason) {
        city.only(MANAGE_HUBS);
        attaching.withdraw(subject(change), id, reason);
    }

    private DocumentSubject subject(String change) {
        return new DocumentSubject(
                HubChanging.OBJECT, Long.toString(changing.get(change).change().id()));
    }
}
