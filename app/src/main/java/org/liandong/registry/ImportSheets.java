package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.liandong.shared.NotVisible;
import org.liandong.tenancy.TenantSession;

/** The store of a hub's import sheets and their files. */
@ApplicationScoped
class ImportSheets {

    @Inject
    private TenantSession session;

    ImportSheet get(long id) {
        return session.em()
                .createQuery("select s from ImportSheet s where s.id = :id", ImportSheet.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotVisible("import sheet " + id));
    }

    Optional<byte[]> file(long sheetId, ImportFile.Kind kind) {
        return session.em()
                .createQuery("select f from ImportFile f where f.sheetId = :sheet and f.kind = :kind", ImportFile.class)
                .setParameter("sheet", sheetId)
                .setParameter("kind", kind)
                .getResultStream()
                .findFirst()
                .map(ImportFile::bytes);
    }

    void add(ImportSheet sheet, byte[] source) {
        session.em().persist(sheet);
        // the sheet's row must be there before the file's, whose foreign key the entity manager does not know
        session.em().flush();
        session.em().persist(new ImportFile(sheet, ImportFile.Kind.SOURCE, source));
    }

    void addResult(ImportSheet sheet, byte[] result) {
        session.em().persist(new ImportFile(sheet, ImportFile.Kind.RESULT, result));
    }
}
