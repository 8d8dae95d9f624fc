package org.liandong.registry;

import static org.liandong.shared.Permission.READ_JOB;
import static org.liandong.shared.Permission.REGISTER_ORGANIZATION;
import static org.liandong.shared.Permission.REPORT_ORGANIZATION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import org.liandong.audit.AuditLog;
import org.liandong.audit.Change;
import org.liandong.shared.Allowed;
import org.liandong.shared.Texts;
import org.liandong.tenancy.JobFile;
import org.liandong.tenancy.JobRun;

/** The transactions of an import job: reading what was sent in, and taking the good rows with everything that hangs on them. */
@ApplicationScoped
@Transactional
class ImportSteps {

    /** What the judging of rows needs, read once. */
    record Opened(Sheet sheet, EntryCheck check) {}

    @Inject
    private ImportSheets sheets;

    @Inject
    private SocialOrgs orgs;

    @Inject
    private Register register;

    @Inject
    private Here here;

    @Inject
    private AuditLog log;

    @Allowed({REPORT_ORGANIZATION, REGISTER_ORGANIZATION})
    public Opened open(long sheetId) {
        byte[] source = sheets.file(sheetId, ImportFile.Kind.SOURCE).orElseThrow();
        return new Opened(here.sheets().read(source), here.check());
    }

    /** All accepted rows, their log, the figures, the result sheet and the end of the job: one transaction. */
    @Allowed({REPORT_ORGANIZATION, REGISTER_ORGANIZATION})
    public void take(JobRun run, Sheet sheet, List<SheetRow> rows) {
        var stored = sheets.get(run.subject());
        var codes = rows.stream()
                .flatMap(row -> row.entry().stream())
                .map(OrgEntry::uscc)
                .toList();
        var intake = Intake.of(stored.mode(), rows, here.reception(), orgs.held(codes));
        register.write(intake.receipts());
        stored.close(intake);
        sheets.addResult(stored, new ResultSheet(Texts.closest(run.locale())).write(sheet, intake));
        log.record(
                "IMPORTED",
                "ImportSheet",
                stored.id(),
                List.of(
                        Change.to("entered", stored.entered()),
                        Change.to("changed", stored.changed()),
                        Change.to("unchanged", stored.unchanged()),
                        Change.to("refused", stored.refused())),
                null);
        run.finish(rows.size(), intake.accepted(), intake.rejected());
    }

    @Allowed(READ_JOB)
    public Optional<JobFile> result(long sheetId) {
        String name = ResultSheet.fileName(sheets.get(sheetId).fileName());
        return sheets.file(sheetId, ImportFile.Kind.RESULT)
                .map(bytes ->
                        new JobFile(name, "text/csv; charset=" + SheetReader.charset(bytes), out -> out.write(bytes)));
    }
}
