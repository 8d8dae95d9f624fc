package org.liandong.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.liandong.shared.Chunks;
import org.liandong.shared.Clocks;
import org.liandong.shared.Texts;
import org.liandong.tenancy.ExportSheet;
import org.liandong.tenancy.ExportSource;

/** The list of what is due, taken out. */
@ApplicationScoped
class WorkExport implements ExportSource {

    @Inject
    private WorkReading reading;

    @Override
    public String list() {
        return WorkColumn.LIST.name();
    }

    @Override
    public String title(Texts texts) {
        return texts.text("report.work.title");
    }

    @Override
    public long count(UnaryOperator<String> asked) {
        return reading.count(WorkFilter.read(asked));
    }

    @Override
    public List<String> heading(UnaryOperator<String> asked, Texts texts) {
        return columns(asked).stream().map(texts::label).toList();
    }

    @Override
    public long write(UnaryOperator<String> asked, Texts texts, ExportSheet sheet, LongConsumer done) {
        var columns = columns(asked);
        var filter = WorkFilter.read(asked);
        var sort = WorkColumn.LIST.sort(asked.apply("sort"));
        var counted = new long[1];
        return Chunks.<WorkRow>each(
                (last, most) -> reading.list(filter, sort, last == null ? null : last.mark(sort), most), rows -> {
                    rows.forEach(row -> sheet.row(columns.stream()
                            .map(column -> cell(row, column, texts))
                            .toList()));
                    counted[0] += rows.size();
                    done.accept(counted[0]);
                });
    }

    private static List<WorkColumn> columns(UnaryOperator<String> asked) {
        return WorkColumn.LIST.columns(asked.apply("columns"));
    }

    private static String cell(WorkRow row, WorkColumn column, Texts texts) {
        var item = row.item();
        return switch (column) {
            case TITLE -> row.title(texts);
            case KIND -> texts.label(item.kind());
            case DUE ->
                item.due().provisional()
                        ? texts.text("rules.due.untilProvisional", item.due().on())
                        : item.due().on().toString();
            case HUB -> texts.name(row.hub().names());
            case WAITS_FOR -> texts.label(row.waitsFor());
            case OPENED_AT -> Clocks.written(item.openedAt());
            case CITATION ->
                item.due().citation() == null ? "" : texts.source(item.due().citation());
            case AMOUNT -> row.amount() == null ? "" : row.amount();
        };
    }
}
