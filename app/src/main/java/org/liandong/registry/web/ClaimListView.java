package org.liandong.registry.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.liandong.registry.ClaimRow;
import org.liandong.registry.Claiming;
import org.liandong.shared.Ids;
import org.liandong.shared.web.Choice;
import org.liandong.shared.web.PageRows;
import org.liandong.shared.web.PageView;
import org.liandong.shared.web.Query;
import org.liandong.tenancy.CurrentHub;

/** The claims this hub decides, or has decided. */
@Named
@RequestScoped
public class ClaimListView {

    private static final int SIZE = 50;

    @Inject
    private Claiming claiming;

    @Inject
    private CurrentHub current;

    @Inject
    private PageView page;

    @Inject
    private HttpServletRequest request;

    private boolean decided;
    private Query query;
    private PageRows<ClaimRow> rows;

    @PostConstruct
    void load() {
        decided = "1".equals(request.getParameter("decided"));
        query = Query.of(request.getContextPath() + "/h/" + current.required().code() + "/registry/claim/list")
                .with("decided", decided ? "1" : null);
        var after = request.getParameter("after");
        rows = PageRows.of(
                claiming.list(decided, after == null ? null : Ids.named(after), SIZE + 1),
                SIZE,
                row -> Long.toString(row.claim().id()));
    }

    public List<ClaimRow> getRows() {
        return rows.rows();
    }

    public List<Choice> getStates() {
        return List.of(
                new Choice(
                        page.texts().text("registry.claim.open"),
                        query.with("decided", null).href(),
                        !decided),
                new Choice(
                        page.texts().text("registry.claim.done"),
                        query.with("decided", "1").href(),
                        decided));
    }

    public String getFirstHref() {
        return request.getParameter("after") == null ? null : query.href();
    }

    public String getNextHref() {
        return rows.next() == null ? null : query.with("after", rows.next()).href();
    }
}
