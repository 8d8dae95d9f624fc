package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.liandong.shared.Clocks;
import org.liandong.shared.ListKind;
import org.liandong.shared.Texts;
import org.liandong.tenancy.ExportSheet;
import org.liandong.tenancy.ListedExport;

/** The list of organizations, taken out: all of what it shows, or the rows that were chosen. */
@ApplicationScoped
class OrgExport extends ListedExport<OrgColumn, OrgRow> {

    private static final String CHOSEN = "rows";

    @Inject
    private OrgReading reading;

    OrgExport() {
        super(OrgColumn.LIST, "registry.org.list.title");
    }

    @Override
    public long count(UnaryOperator<String> asked) {
        return asked.apply(CHOSEN) == null
                ? reading.count(OrgFilter.read(asked))
                : chosen(asked).size();
    }

    @Override
    public long write(UnaryOperator<String> asked, Texts texts, ExportSheet sheet, LongConsumer done) {
        if (asked.apply(CHOSEN) == null) {
            return super.write(asked, texts, sheet, done);
        }
        var chosen = chosen(asked);
        chosen.forEach(row -> sheet.row(cells(row, columns(asked), texts)));
        return chosen.size();
    }

    private List<OrgRow> chosen(UnaryOperator<String> asked) {
        return reading.chosen(Arrays.asList(asked.apply(CHOSEN).split(",")));
    }

    @Override
    protected List<OrgRow> rows(UnaryOperator<String> asked, OrgRow last, int most) {
        var sort = OrgColumn.LIST.sort(asked.apply(ListKind.SORT));
        return reading.list(OrgFilter.read(asked), sort, last == null ? null : last.mark(sort), most);
    }

    @Override
    protected String cell(OrgRow row, OrgColumn column, Texts texts) {
        var org = row.org();
        return switch (column) {
            case NAME -> org.name();
            case STATUS -> texts.label(org.status());
            case STANDING -> texts.label(org.standing());
            case TYPE -> texts.label(org.type());
            case RESIDENCE -> texts.name(row.residence().names());
            case USCC -> org.uscc().value();
            case ESTABLISHED_ON -> org.establishedOn().map(Object::toString).orElse("");
            case AUTHORITY -> org.authority();
            case LEGAL_REPRESENTATIVE -> org.legalRepresentative().orElse("");
            case FIELD -> org.field().map(texts::label).orElse("");
            case ADDRESS -> org.address().orElse("");
            case SCOPE -> org.scope().orElse("");
            case RECORDED_AT -> Clocks.written(org.recordedAt());
        };
    }
}
