package org.liandong.access.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import org.liandong.access.Caller;
import org.liandong.access.Exporting;
import org.liandong.shared.Permission;
import org.liandong.shared.web.PageView;
import org.liandong.shared.web.Query;
import org.liandong.tenancy.CurrentHub;

/** A list taken out: the ways to do it. */
@Named
@RequestScoped
public class ExportView {

    @Inject
    private Exporting exporting;

    @Inject
    private Caller caller;

    @Inject
    private CurrentHub current;

    @Inject
    private PageView page;

    @Inject
    private HttpServletRequest request;

    public boolean isMay() {
        return !current.readOnly();
    }

    public boolean isMayWorkbook() {
        return isMay() && caller.may(Permission.READ_JOB);
    }

    /** Where the values of a list are in the page's language. */
    public Query csv(String list) {
        return Query.of(request.getContextPath() + "/api/v1/hubs/"
                        + current.required().code() + "/lists/" + list + "/csv")
                .with("lang", page.getLang());
    }

    /** The same, to which the list's query is added. */
    public String csvHref(String list) {
        return csv(list).href() + "&";
    }

    public String start() {
        var query = request.getParameter("exportQuery");
        long started =
                exporting.start(request.getParameter("exportList"), query == null ? "" : query, page.getLocale());
        return "/jobs/view?faces-redirect=true&id=" + started;
    }
}
