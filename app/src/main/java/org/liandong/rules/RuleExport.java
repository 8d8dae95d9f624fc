package org.liandong.rules;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.UnaryOperator;
import org.liandong.shared.ListKind;
import org.liandong.shared.Texts;
import org.liandong.tenancy.CurrentHub;
import org.liandong.tenancy.ListedExport;

/** The list of rules, taken out. */
@ApplicationScoped
class RuleExport extends ListedExport<RuleColumn, RuleRow> {

    @Inject
    private RuleReading reading;

    @Inject
    private CurrentHub current;

    RuleExport() {
        super(RuleColumn.LIST, "rules.rule.title");
    }

    @Override
    public long count(UnaryOperator<String> asked) {
        return reading.count(current.required(), asked.apply("q"));
    }

    @Override
    protected List<RuleRow> rows(UnaryOperator<String> asked, RuleRow last, int most) {
        var sort = RuleColumn.LIST.sort(asked.apply(ListKind.SORT));
        return reading.list(current.required(), asked.apply("q"), sort, last == null ? null : last.mark(sort), most);
    }

    @Override
    protected String cell(RuleRow row, RuleColumn column, Texts texts) {
        return switch (column) {
            case NAME -> row.name(texts);
            case VALUE -> row.value(texts);
            case FROM -> row.rule().from().toString();
            case SOURCE -> row.source(texts);
            case WHOSE -> row.whose(texts);
            case KEY -> row.rule().key();
        };
    }
}
