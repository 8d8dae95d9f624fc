package org.liandong.access;

import org.liandong.shared.Mark;
import org.liandong.shared.Sort;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.HubColumn;

/**
 * A hub as a list shows it.
 *
 * @param parent the one above, or null for the city's
 * @param successor where a closed hub's business goes on, or null
 */
public record HubRow(Hub hub, Hub parent, Hub successor) {

    public Mark mark(Sort<HubColumn> sort) {
        return Mark.of(sort, hub.code(), null);
    }
}
