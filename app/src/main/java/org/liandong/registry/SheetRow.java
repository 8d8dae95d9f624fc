package org.liandong.registry;

import java.util.List;
import java.util.Optional;
import org.liandong.shared.Reason;

/** A filled row of a sheet after it was judged by itself and beside the other rows, and what it says when it can be taken. */
record SheetRow(Sheet.Line line, Optional<OrgEntry> entry, List<Reason> reasons) {

    boolean isRefused() {
        return entry.isEmpty();
    }
}
