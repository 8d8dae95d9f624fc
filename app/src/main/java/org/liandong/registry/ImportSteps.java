package org.liandong.registry;

import static org.liandong.shared.Permission.READ_JOB;
import static org.liandong.shared.Permission.REGISTER_ORGANIZATION;
import static org.liandong.shared.Permission.REPORT_ORGANIZATION;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.IntConsumer;
import org.liandong.audit.AuditLog;
import org.liandong.audit.Change;
import org.liandong.shared.Allowed;
import org.liandong.shared.Clocks;
import org.liandong.shared.Public;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.Texts;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Due;
import org.liandong.tenancy.JobFile;
import org.liandong.tenancy.JobRun;
import org.liandong.tenancy.KeptFile;
import org.liandong.tenancy.WorkItems;
import org.liandong.tenancy.WorkKind;

/**
 * The passes over a sheet, each in a transaction of its own and each holding no more of it than a portion: looking at it for
 * a preview, counting what would be refused, and taking the good rows with everything that hangs on them.
 */
@ApplicationScoped
@Transactional
class ImportSteps {

    static final int PORTION = 500;

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

    @Inject
    private CurrentHub current;

    @Inject
    private WorkItems work;

    @Allowed({REPORT_ORGANIZATION, REGISTER_ORGANIZATION})
    public Sheet open(long sheetId) {
        return here.sheets()
                .read(sheets.file(sheetId, ImportFile.Kind.SOURCE)
                        .orElseThrow(() -> new RuleViolation("registry.sheet.expired")));
    }

    @Allowed({REPORT_ORGANIZATION, REGISTER_ORGANIZATION})
    public ImportMode mode(long sheetId) {
        return sheets.get(sheetId).mode();
    }

    /** How many rows would be refused now. */
    @Allowed({REPORT_ORGANIZATION, REGISTER_ORGANIZATION})
    public int refusals(JobRun run, Sheet sheet, IntConsumer progress) {
        return pass(run, sheet, (lines, rows) -> {}, progress).refusals();
    }

    /** Looks at the sheet and tells what would become of it; writes nothing into the register. */
    @Allowed({REPORT_ORGANIZATION, REGISTER_ORGANIZATION})
    public void preview(JobRun run, Sheet sheet, IntConsumer progress) {
        var result = new Result(run, sheet, ResultSheet.Purpose.PREVIEW);
        var tally = pass(run, sheet, result::write, progress);
        var stored = sheets.get(run.subject());
        stored.seen(tally);
        int good = tally.rows() - tally.refusals();
        run.finish(tally.rows(), good, tally.refusals(), result.kept(stored, tally));
        if (stored.isWorthConfirming()) {
            decisionWaits(run, stored);
        }
    }

    private void decisionWaits(JobRun run, ImportSheet sheet) {
        var kept = here.kept();
        work.open(
                WorkItems.Work.of(
                        WorkKind.PREVIEW,
                        current.required(),
                        sheet.id(),
                        sheet.fileName(),
                        "registry/import/preview?id=" + run.job()),
                Due.on(here.today().plusDays(kept.number()), kept.citation()));
    }

    /**
     * All accepted rows, their log, the figures, the result sheet and the end of the job: one transaction. Whoever dies or is
     * stopped before its end leaves nothing behind.
     *
     * @param goesIn whether the good rows go in; they do not where all or nothing was asked and some are refused
     */
    @Allowed({REPORT_ORGANIZATION, REGISTER_ORGANIZATION})
    public void take(JobRun run, Sheet sheet, boolean goesIn, IntConsumer progress) {
        var result = new Result(run, sheet, goesIn ? ResultSheet.Purpose.TAKEN : ResultSheet.Purpose.HELD_BACK);
        var entered = new ArrayList<OrgEntered>();
        var changed = new ArrayList<OrgChanged>();
        var tally = pass(
                run,
                sheet,
                (lines, rows) -> {
                    if (goesIn) {
                        var written = register.add(rows.stream()
                                .flatMap(row -> row.receipt().stream())
                                .toList());
                        entered.addAll(written.entered());
                        changed.addAll(written.changed());
                    }
                    result.write(lines, rows);
                },
                progress);
        var stored = sheets.get(run.subject());
        if (goesIn && stored.mode() == ImportMode.ALL && tally.refusals() > 0) {
            throw new Overtaken(run.subject());
        }
        register.tell(new RegisterChanged(entered, changed));
        stored.close(tally, goesIn);
        var kept = result.kept(stored, tally);
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
        run.finish(tally.rows(), goesIn ? tally.rows() - tally.refusals() : 0, tally.refusals(), kept);
    }

    private Tally pass(JobRun run, Sheet sheet, BiConsumer<List<Sheet.Line>, List<Taken>> each, IntConsumer progress) {
        var territory = here.territory();
        var tally = new Tally(new RowTelling(sheet, Texts.closest(run.locale()), territory));
        var told = new Unhurried(progress);
        var intake = new Intake(sheet, here.check(), here.reception(), orgs::held);
        sheet.portions(PORTION, lines -> {
            var rows = intake.take(lines);
            each.accept(lines, rows);
            tally.add(rows);
            orgs.letGo();
            told.accept(tally.rows());
        });
        return tally;
    }

    /** The sheet that goes back, packed while it is written. */
    private final class Result {

        private final Sheet sheet;
        private final Packed packed;
        private final ResultSheet rows;

        private Result(JobRun run, Sheet sheet, ResultSheet.Purpose purpose) {
            this.sheet = sheet;
            try {
                packed = new Packed();
                rows = new ResultSheet(Texts.closest(run.locale()), sheet, purpose, packed);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void write(List<Sheet.Line> lines, List<Taken> taken) {
            try {
                rows.write(lines, taken);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private KeptFile kept(ImportSheet stored, Tally tally) {
            try {
                rows.close();
                packed.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            sheets.keepResult(stored, packed, tally.sample());
            return new KeptFile(
                    ResultSheet.fileName(stored.fileName(), sheet.form()),
                    packed.size(),
                    Clocks.machine().instant().plus(Duration.ofDays(here.kept().number())));
        }
    }

    @Allowed(READ_JOB)
    public Optional<JobFile> result(long sheetId) {
        var stored = sheets.get(sheetId);
        return sheets.file(sheetId, ImportFile.Kind.RESULT).map(bytes -> {
            var form = here.sheets().form(bytes);
            return new JobFile(
                    ResultSheet.fileName(stored.fileName(), form), form.mediaType(), out -> out.write(bytes));
        });
    }

    /** The result of the look, as long as nobody has decided. */
    @Allowed(READ_JOB)
    public Optional<JobFile> seen(long sheetId) {
        return sheets.get(sheetId).step() == ImportStep.PREVIEW ? result(sheetId) : Optional.empty();
    }

    @Public("called by the machine when the time of a result is over")
    public void drop(long sheetId) {
        sheets.dropFiles(sheetId);
    }

    /** A sheet that was looked at and left lying; of a confirmed one the import's own job knows the time. */
    @Public("called by the machine when the time of a preview is over")
    public void dropUnlessConfirmed(long sheetId) {
        if (sheets.get(sheetId).step() != ImportStep.CONFIRMED) {
            sheets.dropFiles(sheetId);
            work.drop(WorkKind.PREVIEW, sheetId);
        }
    }
}
