package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.UnaryOperator;
import org.liandong.shared.Clocks;
import org.liandong.shared.ListKind;
import org.liandong.shared.Texts;
import org.liandong.tenancy.ListedExport;

/** The list of changes of the tree, taken out. */
@ApplicationScoped
class HubChangeExport extends ListedExport<HubChangeColumn, PlannedHubChange> {

    @Inject
    private HubChanging changing;

    HubChangeExport() {
        super(HubChangeColumn.LIST, "access.hubChange.list");
    }

    @Override
    public long count(UnaryOperator<String> asked) {
        return changing.count(HubChangeFilter.read(asked));
    }

    @Override
    protected List<PlannedHubChange> rows(UnaryOperator<String> asked, PlannedHubChange last, int most) {
        var sort = HubChangeColumn.LIST.sort(asked.apply(ListKind.SORT));
        return changing.changes(HubChangeFilter.read(asked), sort, last == null ? null : last.mark(sort), most);
    }

    @Override
    protected String cell(PlannedHubChange row, HubChangeColumn column, Texts texts) {
        var change = row.change();
        return switch (column) {
            case SUBJECT -> row.subject(texts);
            case EFFECTIVE_ON -> change.effectiveOn().toString();
            case STATE -> texts.label(change.state());
            case BASIS -> change.basis();
            case PLANNER -> row.planner();
            case PLANNED_AT -> Clocks.written(change.plannedAt());
        };
    }
}
