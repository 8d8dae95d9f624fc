package org.liandong.report.web;

import static org.liandong.shared.Permission.READ_CLAIM;
import static org.liandong.shared.Permission.READ_GLASS;
import static org.liandong.shared.Permission.READ_HUB;
import static org.liandong.shared.Permission.READ_ORGANIZATION;
import static org.liandong.shared.Permission.READ_ORGANIZATION_FILE;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.liandong.access.Caller;
import org.liandong.report.DueTime;
import org.liandong.report.WorkFor;
import org.liandong.report.WorkReading;
import org.liandong.report.WorkRow;
import org.liandong.shared.web.PageView;
import org.liandong.shared.web.Query;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Due;
import org.liandong.tenancy.web.PlacesView;

/** What a home page begins with: what is due for the reader, then what waits for others. */
@Named
@RequestScoped
public class DueHomeView {

    private static final int SHOWN_BELOW = 10;

    /**
     * What is due at one time.
     *
     * @param more how much of it is not shown, 0 where all is
     */
    public record Column(
            String label, long number, boolean late, List<WorkRow> rows, long more, String none, String href) {}

    /** What waits for somebody else. */
    public record Line(String label, long items, long late, Due earliest, String href) {}

    @Inject
    private WorkReading reading;

    @Inject
    private Caller caller;

    @Inject
    private CurrentHub current;

    @Inject
    private PlacesView places;

    @Inject
    private PageView page;

    @Inject
    private HttpServletRequest request;

    private WorkReading.Today today;

    /** Whether the reader may know of any work here. */
    public boolean isShown() {
        return Stream.of(READ_HUB, READ_ORGANIZATION, READ_CLAIM, READ_GLASS, READ_ORGANIZATION_FILE)
                .anyMatch(caller::may);
    }

    /** Whether the numbers of organizations may lead to those counted. */
    public boolean isListingOrganizations() {
        return caller.may(READ_ORGANIZATION);
    }

    private WorkReading.Today today() {
        if (today == null) {
            today = reading.today();
        }
        return today;
    }

    /** Today, this week, late. */
    public List<Column> getColumns() {
        return List.of(
                column(DueTime.TODAY, "report.home.todayNone"),
                column(DueTime.WEEK, "report.home.weekNone"),
                column(DueTime.LATE, "report.home.lateNone"));
    }

    /** What has more time; null where there is nothing. */
    public Column getLater() {
        var later = column(DueTime.LATER, "report.home.weekNone");
        return later.number() == 0 ? null : later;
    }

    private Column column(DueTime time, String none) {
        long number = today().numbers().getOrDefault(time, 0L);
        var rows = today().mine().get(time);
        return new Column(
                page.texts().label(time),
                number,
                time == DueTime.LATE && number > 0,
                rows,
                number - rows.size(),
                page.texts().text(none),
                list().with("for", WorkFor.ME).with("when", time).href());
    }

    public String title(WorkRow row) {
        return row.title(page.texts());
    }

    public String getListHref() {
        return list().href();
    }

    /** Of this hub, by kind, and of those below, by hub: not endless, the first of them. */
    public List<Line> getOthers() {
        var lines = new ArrayList<Line>();
        today().others()
                .forEach(group -> lines.add(line(
                        group,
                        page.texts().label(group.of()),
                        list().with("for", WorkFor.OTHERS).with("kind", group.of()))));
        today().below().stream()
                .limit(SHOWN_BELOW)
                .forEach(group -> lines.add(line(
                        group,
                        places.of(group.of()).name(),
                        list().with("for", WorkFor.BELOW).with("hub", group.of().code()))));
        return lines;
    }

    private static Line line(WorkReading.Group<?> group, String label, Query href) {
        return new Line(label, group.items(), group.late(), group.earliest(), href.href());
    }

    private Query list() {
        return Query.of(request.getContextPath() + "/h/" + current.required().code() + "/due");
    }
}
