package org.liandong.registry.web;

import static org.liandong.shared.Permission.REGISTER_ORGANIZATION;
import static org.liandong.shared.Permission.REPORT_ORGANIZATION;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.stream.Stream;
import org.liandong.access.Caller;
import org.liandong.access.web.JobsView;
import org.liandong.registry.ImportMode;
import org.liandong.registry.ImportResults;
import org.liandong.registry.ImportSample;
import org.liandong.registry.ImportSheet;
import org.liandong.registry.ImportStep;
import org.liandong.registry.Importing;
import org.liandong.shared.Ids;
import org.liandong.shared.web.Notation;
import org.liandong.shared.web.PageView;
import org.liandong.shared.web.Told;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Job;
import org.liandong.tenancy.JobState;

/** What a sheet would do, before anything is written: then it is confirmed or given up. */
@Named
@RequestScoped
public class ImportPreviewView {

    @Inject
    private ImportResults results;

    @Inject
    private Importing importing;

    @Inject
    private Caller caller;

    @Inject
    private CurrentHub current;

    @Inject
    private JobsView jobs;

    @Inject
    private PageView page;

    @Inject
    private Told told;

    @Inject
    private HttpServletRequest request;

    private Job job;
    private JobsView.Row row;
    private ImportSheet sheet;
    private ImportSample sample;

    @PostConstruct
    void load() {
        var found = results.get(Ids.named(request.getParameter("id")));
        job = found.job();
        sheet = found.sheet();
    }

    public String confirm() {
        return confirm(sheet.mode());
    }

    /** Where all or nothing was asked and some rows are refused: takes the good ones after all. */
    public String confirmGood() {
        return confirm(ImportMode.GOOD);
    }

    private String confirm(ImportMode mode) {
        long taking = importing.confirm(job.id(), mode, page.getLocale());
        return "/registry/import/result?faces-redirect=true&id=" + taking;
    }

    public String discard() {
        importing.discard(job.id());
        told.done("registry.import.discarded", sheet.fileName());
        return "/registry/import/upload?faces-redirect=true";
    }

    public Job getJob() {
        return job;
    }

    /** The same job with what a page says of it. */
    public JobsView.Row getRow() {
        if (row == null) {
            row = jobs.of(job);
        }
        return row;
    }

    public ImportSheet getSheet() {
        return sheet;
    }

    public boolean isRunning() {
        return !job.state().isEnded();
    }

    /** Whether there is something to look at: it has been looked through, and nobody has decided yet. */
    public boolean isOpen() {
        return job.state() == JobState.DONE && sheet.step() == ImportStep.PREVIEW && job.isFileKept();
    }

    public boolean isExpired() {
        return job.state() == JobState.DONE && sheet.step() == ImportStep.PREVIEW && !job.isFileKept();
    }

    public boolean isMayDecide() {
        return !current.readOnly() && (caller.may(REPORT_ORGANIZATION) || caller.may(REGISTER_ORGANIZATION));
    }

    public boolean isWorthIt() {
        return sheet.isWorthConfirming();
    }

    /** What confirming would do, beside its button. */
    public String getOutlook() {
        var parts = Stream.of(
                        outlook("entered", sheet.entered()),
                        outlook("changed", sheet.changed()),
                        outlook("refused", sheet.refused()))
                .flatMap(Optional::stream)
                .toList();
        return page.texts().text("registry.import.outlook", parts);
    }

    private Optional<String> outlook(String part, long number) {
        return number == 0
                ? Optional.empty()
                : Optional.of(page.texts().text("registry.import.outlook." + part, Notation.count(number)));
    }

    /** Whether all or nothing was asked, and it would be nothing. */
    public boolean isHeldBack() {
        return sheet.mode() == ImportMode.ALL && sheet.refused() > 0;
    }

    public boolean isDiscarded() {
        return sheet.step() == ImportStep.DISCARDED;
    }

    /** Where the import is that was confirmed from here; null when there is none. */
    public String getTakingHref() {
        return sheet.step() == ImportStep.CONFIRMED
                ? results.taking(sheet)
                        .map(taking -> request.getContextPath() + "/h/"
                                + current.required().code() + "/registry/import/result?id=" + taking.id())
                        .orElse(null)
                : null;
    }

    public ImportSample getSample() {
        if (sample == null) {
            sample = results.sample(sheet);
        }
        return sample;
    }
}
