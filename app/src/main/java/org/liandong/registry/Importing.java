package org.liandong.registry;

import static org.liandong.shared.Permission.READ_ORGANIZATION_FILE;
import static org.liandong.shared.Permission.REGISTER_ORGANIZATION;
import static org.liandong.shared.Permission.REPORT_ORGANIZATION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.liandong.access.Caller;
import org.liandong.audit.AuditLog;
import org.liandong.audit.Change;
import org.liandong.shared.Allowed;
import org.liandong.tenancy.Jobs;

/** Taking in a list of organizations: the file is read at once, its rows are judged and taken by a job. */
@ApplicationScoped
@Transactional
public class Importing {

    private static final int NAME_LENGTH = 255;

    @Inject
    private ImportSheets sheets;

    @Inject
    private Here here;

    @Inject
    private Caller caller;

    @Inject
    private Jobs jobs;

    @Inject
    private AuditLog log;

    @Inject
    private Clock clock;

    /**
     * Has a sheet taken in. A file that is no list of organizations is refused here and now.
     *
     * @param language in which the reasons are to be told
     * @return the id of the job that does it
     */
    @Allowed({REPORT_ORGANIZATION, REGISTER_ORGANIZATION})
    public long start(String fileName, byte[] file, ImportMode mode, Locale language) {
        here.sheets().read(file);
        var sheet = new ImportSheet(shortened(fileName), mode, caller.known().id(), clock.instant());
        sheets.add(sheet, file);
        log.record(
                "IMPORT",
                "ImportSheet",
                sheet.id(),
                List.of(Change.to("fileName", sheet.fileName()), Change.to("mode", mode)),
                null);
        return jobs.start(ImportWork.KIND, sheet.id(), language);
    }

    /** The sheet a job works on, with its numbers. */
    @Allowed(READ_ORGANIZATION_FILE)
    public ImportSheet sheet(long id) {
        return sheets.get(id);
    }

    private static String shortened(String fileName) {
        String name = fileName == null || fileName.isBlank() ? "organizations.csv" : fileName.strip();
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.substring(Math.max(0, last.length() - NAME_LENGTH));
    }
}
