package org.liandong.tenancy;

import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.liandong.shared.Chunks;
import org.liandong.shared.ListKind;
import org.liandong.shared.Texts;

/** A list of the product taken out as it is shown; each says what its rows are and what stands in their cells. */
public abstract class ListedExport<C extends Enum<C>, R> implements ExportSource {

    private final ListKind<C> kind;
    private final String title;

    /** @param title key of what the file is called */
    protected ListedExport(ListKind<C> kind, String title) {
        this.kind = kind;
        this.title = title;
    }

    /** So many rows behind one, the first ones where it is null. */
    protected abstract List<R> rows(UnaryOperator<String> asked, R last, int most);

    protected abstract String cell(R row, C column, Texts texts);

    @Override
    public String list() {
        return kind.name();
    }

    @Override
    public String title(Texts texts) {
        return texts.text(title);
    }

    @Override
    public List<String> heading(UnaryOperator<String> asked, Texts texts) {
        return columns(asked).stream().map(texts::label).toList();
    }

    @Override
    public long write(UnaryOperator<String> asked, Texts texts, ExportSheet sheet, LongConsumer done) {
        var columns = columns(asked);
        var counted = new long[1];
        return Chunks.<R>each((last, most) -> rows(asked, last, most), rows -> {
            rows.forEach(row -> sheet.row(cells(row, columns, texts)));
            counted[0] += rows.size();
            done.accept(counted[0]);
        });
    }

    protected List<String> cells(R row, List<C> columns, Texts texts) {
        return columns.stream().map(column -> cell(row, column, texts)).toList();
    }

    protected List<C> columns(UnaryOperator<String> asked) {
        return kind.columns(asked.apply(ListKind.COLUMNS));
    }
}
