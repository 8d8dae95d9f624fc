package org.liandong.access;

import static org.liandong.shared.Permission.READ_HUB;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.List;
import org.liandong.shared.Allowed;
import org.liandong.shared.Mark;
import org.liandong.shared.Sort;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.HubColumn;
import org.liandong.tenancy.HubFilter;
import org.liandong.tenancy.Hubs;

/** The hubs as a room's people read them: its own and those below it, with where they stand. */
@ApplicationScoped
@Transactional
public class HubReading {

    @Inject
    private Hubs hubs;

    @Inject
    private CurrentHub current;

    /** Ask for one more than shown to know whether there are more. */
    @Allowed(READ_HUB)
    public List<HubRow> list(HubFilter filter, Sort<HubColumn> sort, Mark after, int limit) {
        var found = hubs.list(filter, current.required(), sort, after, limit);
        var beside = new HashSet<Integer>();
        found.forEach(hub -> {
            beside.add(hub.parentId());
            beside.add(hub.successorId());
        });
        beside.remove(null);
        var known = hubs.byIds(beside);
        return found.stream()
                .map(hub -> new HubRow(hub, known.get(hub.parentId()), known.get(hub.successorId())))
                .toList();
    }

    @Allowed(READ_HUB)
    public long count(HubFilter filter) {
        return hubs.count(filter, current.required());
    }
}
