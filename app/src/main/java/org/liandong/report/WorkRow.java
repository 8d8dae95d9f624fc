package org.liandong.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param about the hubs that it is called by, none where it has a name of its own
 * @param left of its time, today
 */
public record WorkRow(WorkItem item, Hub hub, List<Hub> about, WorkFor waitsFor, Remaining left) {

    /** The keys of all hubs that rows of this work tell of. */
    static Set<Integer> hubs(Stream<WorkItem> items) {
        return items.flatMap(item -> Stream.concat(Stream.of(item.hubId()), item.titleHubs().stream()))
                .collect(Collectors.toSet());
    }

    static WorkRow of(WorkItem item, Map<Integer, Hub> known, WorkFor waitsFor, Remaining left) {
        var about = item.titleHubs().stream().map(known::get).toList();
        return new WorkRow(item, known.get(item.hubId()), about, waitsFor, left);
    }

    /** What the case is called, or how many there are. */
    public String title(Texts texts) {
        if (!about.isEmpty()) {
            return about.stream().map(hub -> texts.name(hub.names())).collect(Collectors.joining(" → "));
        }
        if (!item.title().isEmpty()) {
            return item.title();
        }
        return item.quantity() == 1
                ? texts.text("report.work.oneCase")
                : texts.text("report.work.cases", Texts.count(item.quantity()));
    }

    /** What it is about, in yuan as people read it, or null. */
    public String amountRead() {
        return item.amount().map(Texts::yuan).orElse(null);
    }

    /** What it is about, in yuan as a spreadsheet counts it, or null. */
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
