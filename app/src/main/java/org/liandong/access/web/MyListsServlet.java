package org.liandong.access.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.liandong.access.Caller;
import org.liandong.shared.ListKind;
import org.liandong.shared.NotVisible;
import org.liandong.shared.RuleViolation;
import org.liandong.shared.web.Listing;
import org.liandong.shared.web.Query;
import org.liandong.shared.web.Told;
import org.liandong.tenancy.KeptViews;

/**
 * Takes how somebody sets up a list for himself and leads back to it. It stands outside of every room: what is one's own is
 * kept also by who only reads in the room.
 */
@WebServlet(MyListsServlet.ADDRESS)
public class MyListsServlet extends HttpServlet {

    static final String ADDRESS = "/my/lists";

    private static final Pattern LIST_PAGE = Pattern.compile("/h/[0-9A-Za-z]+/[a-z/]+");
    private static final Pattern QUERY = Pattern.compile("[A-Za-z0-9%+=&._*-]{0,1000}");

    private final transient Sender sender = new Sender(PublicUrl.configured());

    @Inject
    private Caller caller;

    @Inject
    private KeptViews views;

    @Inject
    private Told told;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!sender.isUs(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        caller.known();
        try {
            var back = back(request);
            var query = acted(request);
            response.sendRedirect(back + (query.isEmpty() ? "" : "?" + query));
        } catch (NotVisible none) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** @return the query with which the list is shown again, which tells what was refused */
    private String acted(HttpServletRequest request) {
        try {
            return act(request);
        } catch (RuleViolation broken) {
            told.refused(broken);
            var query = given(request, "query");
            return QUERY.matcher(query).matches() ? query : "";
        }
    }

    /** @return the query with which the list is shown again */
    private String act(HttpServletRequest request) {
        var list = given(request, "list");
        var query = given(request, "query");
        if (request.getParameter("drop") != null) {
            views.drop(request.getParameter("drop"));
            told.done("shared.list.viewDropped");
        } else if (request.getParameter("open") != null) {
            views.open(list, setting(request));
            return Listing.withoutSetting(query);
        } else {
            views.keep(list, request.getParameter("name"), query);
            told.done("shared.list.viewKept", request.getParameter("name").strip());
        }
        return query;
    }

    private static String setting(HttpServletRequest request) {
        var columns = request.getParameterValues("column");
        return Query.of("")
                .with(ListKind.COLUMNS, columns == null ? null : String.join(",", columns))
                .with(Listing.DENSITY, given(request, Listing.DENSITY))
                .with(Listing.SIZE, given(request, Listing.SIZE))
                .written();
    }

    private static String back(HttpServletRequest request) {
        var back = given(request, "back");
        if (!LIST_PAGE.matcher(back).matches()) {
            throw new NotVisible("a list at " + back);
        }
        return request.getContextPath() + back;
    }

    private static String given(HttpServletRequest request, String name) {
        var value = request.getParameter(name);
        return value == null ? "" : value;
    }
}
