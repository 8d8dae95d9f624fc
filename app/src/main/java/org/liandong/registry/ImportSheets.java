package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
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

    /** Confirmed sheets with the very same file, the newest first. */
    List<ImportSheet> same(String fileHash) {
        return session.em()
                .createQuery(
                        "select s from ImportSheet s where s.fileHash = :hash and s.step = :confirmed order by s.id desc",
                        ImportSheet.class)
                .setParameter("hash", fileHash)
                .setParameter("confirmed", ImportStep.CONFIRMED)
                .getResultList();
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
        session.em().persist(new ImportFile(sheet, ImportFile.Kind.SOURCE, packed(source)));
    }

    /** Keeps the sheet that goes back and its first rows, in place of those of an earlier look. */
    void keepResult(ImportSheet sheet, Packed result, ImportSample sample) {
        drop(sheet.id(), List.of(ImportFile.Kind.RESULT, ImportFile.Kind.SAMPLE));
        session.em().persist(new ImportFile(sheet, ImportFile.Kind.RESULT, result));
        session.em().persist(new ImportFile(sheet, ImportFile.Kind.SAMPLE, packed(sample.written())));
    }

    void dropFiles(long sheetId) {
        drop(sheetId, List.of(ImportFile.Kind.values()));
    }

    private void drop(long sheetId, List<ImportFile.Kind> kinds) {
        session.em()
                .createQuery("delete from ImportFile f where f.sheetId = :sheet and f.kind in :kinds")
                .setParameter("sheet", sheetId)
                .setParameter("kinds", kinds)
                .executeUpdate();
    }

    private static Packed packed(byte[] bytes) {
        try {
            return Packed.of(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
