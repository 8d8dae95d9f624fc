package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.UnaryOperator;
import org.liandong.shared.Clocks;
import org.liandong.shared.ListKind;
import org.liandong.shared.Texts;
import org.liandong.tenancy.ListedExport;

/** The list of claims, taken out. */
@ApplicationScoped
class ClaimExport extends ListedExport<ClaimColumn, ClaimRow> {

    @Inject
    private Claiming claiming;

    ClaimExport() {
        super(ClaimColumn.LIST, "registry.claim.list");
    }

    @Override
    public long count(UnaryOperator<String> asked) {
        return claiming.count(ClaimFilter.read(asked));
    }

    @Override
    protected List<ClaimRow> rows(UnaryOperator<String> asked, ClaimRow last, int most) {
        var sort = ClaimColumn.LIST.sort(asked.apply(ListKind.SORT));
        return claiming.list(ClaimFilter.read(asked), sort, last == null ? null : last.mark(sort), most);
    }

    @Override
    protected String cell(ClaimRow row, ClaimColumn column, Texts texts) {
        var claim = row.claim();
        return switch (column) {
            case ORGANIZATION -> row.organization();
            case STATE -> texts.label(claim.state());
            case DUE -> row.due() == null ? "" : row.due().on().toString();
            case CLAIMANT -> row.claimant();
            case USCC -> claim.uscc().value();
            case SUBMITTED_AT -> Clocks.written(claim.submittedAt());
            case DECIDED_AT -> claim.decidedAt() == null ? "" : Clocks.written(claim.decidedAt());
            case REASON -> claim.reason();
        };
    }
}
