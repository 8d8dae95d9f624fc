package org.liandong.registry.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.liandong.registry.ImportMode;
import org.liandong.registry.ImportResults;
import org.liandong.registry.ImportSheet;
import org.liandong.registry.RefusedRow;
import org.liandong.shared.Ids;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Job;
import org.liandong.tenancy.JobState;

/** How far an import is, and what became of its rows. */
@Named
@RequestScoped
public class ImportResultView {

    private static final int SHOWN = 100;

    @Inject
    private ImportResults results;

    @Inject
    private CurrentHub current;

    @Inject
    private HttpServletRequest request;

    private Job job;
    private ImportSheet sheet;
    private List<RefusedRow> refused;

    @PostConstruct
    void load() {
        var found = results.get(Ids.named(request.getParameter("id")));
        job = found.job();
        sheet = found.sheet();
    }

    public Job getJob() {
        return job;
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

    public boolean isNothingTaken() {
        return isDone() && job.rejected() > 0 && sheet.mode() == ImportMode.ALL;
    }

    public String getSheetHref() {
        return request.getContextPath() + "/api/v1/hubs/" + current.required().code() + "/jobs/" + job.id() + "/sheet";
    }

    public List<RefusedRow> getRefused() {
        if (refused == null) {
            refused = isDone() && job.rejected() > 0 ? results.refused(sheet, SHOWN) : List.of();
        }
        return refused;
    }
}
