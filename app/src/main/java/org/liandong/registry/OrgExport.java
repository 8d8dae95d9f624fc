package org.liandong.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.liandong.shared.Chunks;
import org.liandong.shared.Clocks;
import org.liandong.shared.Texts;
import org.liandong.tenancy.ExportSheet;
import org.liandong.tenancy.ExportSource;

/** The list of organizations, taken out: all of what it shows, or the rows that were chosen. */
@ApplicationScoped
class OrgExport implements ExportSource {

    private static final String CHOSEN = "rows";

    @Inject
    private OrgReading reading;

    @Override
    public String list() {
        return OrgColumn.LIST.name();
    }

    @Override
    public String title(Texts texts) {
        return texts.text("registry.org.list.title");
    }

    @Override
    public long count(UnaryOperator<String> asked) {
        return asked.apply(CHOSEN) == null
                ? reading.count(OrgFilter.read(asked))
                : chosen(asked).size();
    }

    @Override
    public List<String> heading(UnaryOperator<String> asked, Texts texts) {
        return columns(asked).stream().map(texts::label).toList();
    }

    @Override
    public long write(UnaryOperator<String> asked, Texts texts, ExportSheet sheet, LongConsumer done) {
        var columns = columns(asked);
        var counted = new long[1];
        if (asked.apply(CHOSEN) != null) {
            var chosen = chosen(asked);
            chosen.forEach(row -> sheet.row(cells(row, columns, texts)));
            return chosen.size();
        }
        var filter = OrgFilter.read(asked);
        var sort = OrgColumn.LIST.sort(asked.apply("sort"));
        return Chunks.<OrgRow>each(
                (last, most) -> reading.list(filter, sort, last == null ? null : last.mark(sort), most), rows -> {
                    rows.forEach(row -> sheet.row(cells(row, columns, texts)));
                    counted[0] += rows.size();
                    done.accept(counted[0]);
                });
    }

    private List<OrgRow> chosen(UnaryOperator<String> asked) {
        return reading.chosen(Arrays.asList(asked.apply(CHOSEN).split(",")));
    }

    private static List<OrgColumn> columns(UnaryOperator<String> asked) {
        return OrgColumn.LIST.columns(asked.apply("columns"));
    }

    private static List<String> cells(OrgRow row, List<OrgColumn> columns, Texts texts) {
        return columns.stream().map(column -> cell(row, column, texts)).toList();
    }

    private static String cell(OrgRow row, OrgColumn column, Texts texts) {
        var org = row.org();
        return switch (column) {
            case NAME -> org.name();
            case STATUS -> texts.label(org.status());
            case STANDING -> texts.label(org.standing());
            case TYPE -> texts.label(org.type());
            case RESIDENCE ->
                texts.locale().equals(Locale.ENGLISH)
                        ? row.residence().englishName()
                        : row.residence().name();
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
