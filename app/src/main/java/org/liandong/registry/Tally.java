package org.liandong.registry;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What became of a sheet's rows, counted while they go by, with the first refused and the first changed ones to show. */
final class Tally {

    private static final int REFUSED_SHOWN = 100;
    private static final int CHANGED_SHOWN = 20;

    private final Map<Receipt.Outcome, Integer> numbers = new EnumMap<>(Receipt.Outcome.class);
    private final List<RefusedRow> refused = new ArrayList<>();
    private final List<ChangedRow> changed = new ArrayList<>();
    private final RowTelling telling;

    Tally(RowTelling telling) {
        this.telling = telling;
    }

    void add(List<Taken> rows) {
        for (Taken row : rows) {
            numbers.merge(row.outcome(), 1, Integer::sum);
            if (row.isRefused() && refused.size() < REFUSED_SHOWN) {
                refused.add(telling.refused(row));
            }
            if (row.outcome() == Receipt.Outcome.CHANGED && changed.size() < CHANGED_SHOWN) {
                changed.add(telling.changed(row));
            }
        }
    }

    int number(Receipt.Outcome outcome) {
        return numbers.getOrDefault(outcome, 0);
    }

    int rows() {
        return numbers.values().stream().mapToInt(Integer::intValue).sum();
    }

    int refusals() {
        return number(Receipt.Outcome.REFUSED);
    }

    ImportSample sample() {
        return new ImportSample(List.copyOf(refused), List.copyOf(changed));
    }
}
