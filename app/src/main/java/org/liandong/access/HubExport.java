package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.UnaryOperator;
import org.liandong.shared.ListKind;
import org.liandong.shared.Texts;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.HubColumn;
import org.liandong.tenancy.HubFilter;
import org.liandong.tenancy.ListedExport;

/** The list of hubs, taken out. */
@ApplicationScoped
class HubExport extends ListedExport<HubColumn, HubRow> {

    @Inject
    private HubReading reading;

    HubExport() {
        super(HubColumn.LIST, "access.hub.list.title");
    }

    @Override
    public long count(UnaryOperator<String> asked) {
        return reading.count(HubFilter.read(asked));
    }

    @Override
    protected List<HubRow> rows(UnaryOperator<String> asked, HubRow last, int most) {
        var sort = HubColumn.LIST.sort(asked.apply(ListKind.SORT));
        return reading.list(HubFilter.read(asked), sort, last == null ? null : last.mark(sort), most);
    }

    @Override
    protected String cell(HubRow row, HubColumn column, Texts texts) {
        return switch (column) {
            case NAME -> name(row.hub(), texts);
            case CODE -> row.hub().code();
            case TIER -> texts.label(row.hub().tier());
            case PARENT -> name(row.parent(), texts);
            case STATE ->
                row.successor() == null
                        ? texts.text("access.hub.open")
                        : texts.text("access.hub.closedInto") + name(row.successor(), texts);
        };
    }

    static String name(Hub hub, Texts texts) {
        if (hub == null) {
            return "";
        }
        return texts.name(hub.names());
    }
}
