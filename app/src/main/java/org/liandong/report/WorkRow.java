package org.liandong.report;

import java.util.Locale;
import org.liandong.rules.Remaining;
import org.liandong.shared.Mark;
import org.liandong.shared.Sort;
import org.liandong.shared.Texts;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.WorkItem;

/**
 * A piece of work in a list.
 *
 * @param hub in whose room it is done
 * @param left of its time, today
 */
public record WorkRow(WorkItem item, Hub hub, WorkFor waitsFor, Remaining left) {

    /** What the case is called, or how many there are. */
    public String title(Texts texts) {
        if (!item.title().isEmpty()) {
            return item.title();
        }
        return item.quantity() == 1
                ? texts.text("report.work.oneCase")
                : texts.text("report.work.cases", String.format(Locale.ROOT, "%,d", item.quantity()));
    }

    /** What it is about, in yuan, or null. */
    public String amount() {
        return item.amount()
                .map(fen -> fen / 100 + "." + String.format(Locale.ROOT, "%02d", fen % 100))
                .orElse(null);
    }

    /** Where it is done. */
    public String path() {
        return "/h/" + hub.code() + "/" + item.page();
    }

    /** Where a list in this order that ends with this row goes on. */
    public Mark mark(Sort<WorkColumn> sort) {
        return Mark.of(
                sort,
                Long.toString(item.id()),
                sort.column() == WorkColumn.DUE ? item.due().on() : item.openedAt());
    }
}
