package org.liandong.registry.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.liandong.access.web.JobsView;
import org.liandong.registry.ImportMode;
import org.liandong.registry.ImportResults;
import org.liandong.registry.ImportSample;
import org.liandong.registry.ImportSheet;
import org.liandong.registry.RefusedRow;
import org.liandong.shared.Ids;
import org.liandong.shared.web.Notation;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Job;
import org.liandong.tenancy.JobState;
import org.liandong.tenancy.Tier;

/** How far an import is, and what became of its rows. */
@Named
@RequestScoped
public class ImportResultView {

    @Inject
    private ImportResults results;

    @Inject
    private HttpServletRequest request;

    @Inject
    private JobsView jobs;

    @Inject
    private PageView page;

    @Inject
    private CurrentHub current;

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

    public boolean isDone() {
        return job.state() == JobState.DONE;
    }

    public boolean isAllTaken() {
        return isDone() && job.rejected() == 0 && job.total() > 0;
    }

    /** What a street enters waits for the authority that registered it. */
    public boolean isReported() {
        return current.required().tier() == Tier.STREET;
    }

    public boolean isNothingTaken() {
        return isDone() && job.rejected() > 0 && sheet.mode() == ImportMode.ALL;
    }

    /** Some rows are in the register, and some wait to be mended and sent in again. */
    public boolean isPartlyTaken() {
        return isDone() && job.rejected() > 0 && sheet.mode() != ImportMode.ALL;
    }

    public String getRefusedTitle() {
        return page.texts().text("registry.import.partlyTaken", Notation.count(job.rejected()));
    }

    /** Whether the reader has just sent in the very file that was taken in here before. */
    public boolean isAgain() {
        return "true".equals(request.getParameter("again"));
    }

    public List<RefusedRow> getRefused() {
        if (sample == null) {
            sample = isDone() && job.rejected() > 0 ? results.sample(sheet) : new ImportSample(List.of(), List.of());
        }
        return sample.refused();
    }
}
