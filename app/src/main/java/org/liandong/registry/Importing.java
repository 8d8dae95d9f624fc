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
import java.util.Optional;
import org.liandong.access.Caller;
import org.liandong.audit.AuditLog;
import org.liandong.audit.Change;
import org.liandong.shared.Allowed;
import org.liandong.shared.NotVisible;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Sha256;
import org.liandong.shared.Texts;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Job;
import org.liandong.tenancy.JobState;
import org.liandong.tenancy.Jobs;
import org.liandong.tenancy.WorkItems;
import org.liandong.tenancy.WorkKind;

/** Taking in a list of organizations: the file is looked through at once, its rows are judged and taken by a job. */
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
    private CurrentHub current;

    @Inject
    private Jobs jobs;

    @Inject
    private AuditLog log;

    @Inject
    private WorkItems work;

    @Inject
    private Clock clock;

    /**
     * A job that has begun, or one that did the same before.
     *
     * @param repeated whether this hub has taken in the very same file already; then nothing new was begun
     */
    public record Begun(long job, boolean repeated) {}

    /**
     * Has a sheet taken in. A file that is no list of organizations is refused here and now.
     *
     * @param language in which the reasons are to be told
     */
    @Allowed({REPORT_ORGANIZATION, REGISTER_ORGANIZATION})
    public Begun start(String fileName, byte[] file, ImportMode mode, Locale language) {
        here.sheets().read(file);
        String hash = Sha256.hex(file);
        return earlier(hash, mode)
                .map(job -> new Begun(job, true))
                .orElseGet(() -> new Begun(begin(fileName, hash, file, mode, language), false));
    }

    private long begin(String fileName, String hash, byte[] file, ImportMode mode, Locale language) {
        var sheet = received(fileName, hash, file, mode, ImportStep.CONFIRMED);
        log("IMPORT", sheet);
        return jobs.start(ImportWork.KIND, sheet.id(), sheet.fileName(), language);
    }

    /** Has a sheet looked at: what it would enter, change and not take. Nothing is written into the register. */
    @Allowed({REPORT_ORGANIZATION, REGISTER_ORGANIZATION})
    public Begun preview(String fileName, byte[] file, ImportMode mode, Locale language) {
        here.sheets().read(file);
        String hash = Sha256.hex(file);
        var earlier = earlier(hash, mode);
        if (earlier.isPresent()) {
            return new Begun(earlier.get(), true);
        }
        var sheet = received(fileName, hash, file, mode, ImportStep.PREVIEW);
        log("PREVIEW", sheet);
        return new Begun(jobs.start(PreviewWork.KIND, sheet.id(), sheet.fileName(), language), false);
    }

    /**
     * Has a sheet taken in that was looked at.
     *
     * @param preview the id of the job that looked at it
     * @return the id of the job that takes it in
     */
    @Allowed({REPORT_ORGANIZATION, REGISTER_ORGANIZATION})
    public long confirm(long preview, ImportMode mode, Locale language) {
        var sheet = looked(preview);
        sheet.confirm(mode);
        work.done(WorkKind.PREVIEW, sheet.id());
        log("IMPORT", sheet);
        return jobs.start(ImportWork.KIND, sheet.id(), sheet.fileName(), language);
    }

    /** Gives a sheet up that was looked at; its files go at once. */
    @Allowed({REPORT_ORGANIZATION, REGISTER_ORGANIZATION})
    public void discard(long preview) {
        var sheet = looked(preview);
        sheet.discard();
        work.drop(WorkKind.PREVIEW, sheet.id());
        sheets.dropFiles(sheet.id());
        log("DISCARD", sheet);
    }

    private ImportSheet looked(long preview) {
        var job = jobs.get(preview);
        if (!job.kind().equals(PreviewWork.KIND)) {
            throw new NotVisible("preview " + preview);
        }
        RuleViolation.require(job.state() == JobState.DONE, "registry.sheet.notLookedAt");
        return sheets.get(job.subject());
    }

    /** The job that took in the very same file whole, or is about to. */
    private Optional<Long> earlier(String hash, ImportMode mode) {
        return sheets.same(hash).stream()
                .flatMap(sheet -> jobs.latestFor(ImportWork.KIND, sheet.id()).stream()
                        .filter(job -> job.state() == JobState.DONE
                                ? job.accepted() > 0 && job.rejected() == 0 && job.isFileKept()
                                : !job.state().isEnded() && sheet.mode() == mode))
                .map(Job::id)
                .findFirst();
    }

    private ImportSheet received(String fileName, String hash, byte[] file, ImportMode mode, ImportStep step) {
        var sheet = new ImportSheet(
                shortened(fileName, file), hash, mode, step, caller.known().id(), clock.instant());
        sheets.add(sheet, file);
        return sheet;
    }

    private void log(String action, ImportSheet sheet) {
        log.record(
                action,
                "ImportSheet",
                sheet.id(),
                List.of(Change.to("fileName", sheet.fileName()), Change.to("mode", sheet.mode())),
                null);
    }

    /** The empty sheet of this hub, as a workbook with its choices. */
    @Allowed({REPORT_ORGANIZATION, REGISTER_ORGANIZATION})
    public byte[] template(Locale language) {
        return new ImportTemplate(
                        Texts.closest(language),
                        here.territory().streetsOf(current.required().id()))
                .written();
    }

    /** The sheet a job works on, with its numbers. */
    @Allowed(READ_ORGANIZATION_FILE)
    public ImportSheet sheet(long id) {
        return sheets.get(id);
    }

    private static String shortened(String fileName, byte[] file) {
        String otherwise = file.length > 0 && file[0] == 'P' ? "organizations.xlsx" : "organizations.csv";
        String name = fileName == null || fileName.isBlank() ? otherwise : fileName.strip();
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.substring(Math.max(0, last.length() - NAME_LENGTH));
    }
}
