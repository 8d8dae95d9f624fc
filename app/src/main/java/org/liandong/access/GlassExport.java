package org.liandong.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.UnaryOperator;
import org.liandong.shared.Clocks;
import org.liandong.shared.ListKind;
import org.liandong.shared.Texts;
import org.liandong.tenancy.ListedExport;

/** The list of looks into rooms, taken out. */
@ApplicationScoped
class GlassExport extends ListedExport<GlassColumn, GlassRow> {

    @Inject
    private BreakingGlass breaking;

    GlassExport() {
        super(GlassColumn.LIST, "access.glass.title");
    }

    @Override
    public long count(UnaryOperator<String> asked) {
        return breaking.count(state(asked));
    }

    @Override
    protected List<GlassRow> rows(UnaryOperator<String> asked, GlassRow last, int most) {
        var sort = GlassColumn.LIST.sort(asked.apply(ListKind.SORT));
        return breaking.list(state(asked), sort, last == null ? null : last.mark(sort), most);
    }

    private static GlassState state(UnaryOperator<String> asked) {
        return ListKind.constant(GlassState.class, "state", asked.apply("state"));
    }

    @Override
    protected String cell(GlassRow row, GlassColumn column, Texts texts) {
        return switch (column) {
            case HUB -> HubExport.name(row.hub(), texts);
            case STATE -> texts.label(row.state());
            case ASKED_BY -> row.askedBy();
            case ASKED_AT -> Clocks.written(row.askedAt());
            case REASON ->
                row.decisionReason() == null
                        ? row.reason()
                        : row.reason() + "; " + texts.text("access.glass.refusal") + row.decisionReason();
            case DECIDED_BY -> row.decidedBy();
            case ENDS -> row.ends() == null ? "" : Clocks.written(row.ends());
        };
    }
}
