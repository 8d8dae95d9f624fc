package org.liandong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.liandong.access.Caller;
import org.liandong.rules.WorkCalendar;
import org.liandong.shared.Public;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.WorkItem;

/** What somebody could do himself in all hubs he is a member of today; read in the city's room, hub by hub. */
@ApplicationScoped
@Transactional
@Public("called for an account that is known by its calendar's address, about that account")
class OwnWork {

    private static final int MOST = 500;

    @Inject
    private WorkList list;

    @Inject
    private WorkCalendar calendar;

    @Inject
    private Hubs hubs;

    @Inject
    private Caller caller;

    @Inject
    private CurrentHub current;

    @Inject
    private Clock clock;

    List<WorkRow> everywhere() {
        var today = LocalDate.now(clock);
        var found = new ArrayList<WorkItem>();
        for (var hub : caller.hubs()) {
            var scope = WorkScope.of(
                    hub,
                    caller.permissionsIn(hub),
                    caller.permissionsIn(hub),
                    current.account().orElseThrow(),
                    today);
            found.addAll(
                    list.page(scope, WorkFilter.ALL.waitingFor(WorkFor.ME), hub, WorkColumn.LIST.sort(), null, MOST));
        }
        var known = hubs.byIds(WorkRow.hubs(found.stream()));
        return found.stream()
                .map(item -> WorkRow.of(item, known, WorkFor.ME, calendar.remaining(item.due(), today)))
                .toList();
    }
}
