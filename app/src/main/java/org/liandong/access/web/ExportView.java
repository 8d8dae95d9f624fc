package org.liandong.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.liandong.access.Caller;
import org.liandong.access.Exporting;
import org.liandong.shared.Ids;
import org.liandong.shared.Permission;
import org.liandong.shared.web.PageView;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Job;
import org.liandong.tenancy.JobState;
import org.liandong.tenancy.Jobs;

/** A list taken out: the ways to do it, and how far the job is that writes a workbook. */
@Named
@RequestScoped
public class ExportView {

    @Inject
    private Exporting exporting;

    @Inject
    private Jobs jobs;

    @Inject
    private Caller caller;

    @Inject
    private CurrentHub current;

    @Inject
    private PageView page;

    @Inject
    private HttpServletRequest request;

    private Job job;

    public boolean isMay() {
        return !current.readOnly();
    }

    public boolean isMayWorkbook() {
        return isMay() && caller.may(Permission.READ_JOB);
    }

    /** Where the values of a list are, to which its query is added. */
    public String csvHref(String list) {
        return request.getContextPath() + "/api/v1/hubs/" + current.required().code() + "/lists/" + list + "/csv?";
    }

    public String start() {
        var query = request.getParameter("exportQuery");
        long started =
                exporting.start(request.getParameter("exportList"), query == null ? "" : query, page.getLocale());
        return "/access/export/result?faces-redirect=true&id=" + started;
    }

    public Job getJob() {
        if (job == null) {
            job = jobs.get(Ids.named(request.getParameter("id")));
        }
        return job;
    }

    public boolean isRunning() {
        return !getJob().state().isEnded();
    }

    public boolean isDone() {
        return getJob().state() == JobState.DONE;
    }

    public String getFileHref() {
        return request.getContextPath() + "/api/v1/hubs/" + current.required().code() + "/jobs/" + getJob().id()
                + "/sheet";
    }
}
