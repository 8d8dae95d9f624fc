package org.liandong.registry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liandong.shared.Reason;

/** What became of one row of a sheet. */
record Taken(Sheet.Line line, Receipt.Outcome outcome, List<Reason> reasons, Optional<Receipt> receipt) {

    static Taken refused(SheetRow row) {
        return new Taken(row.line(), Receipt.Outcome.REFUSED, row.reasons(), Optional.empty());
    }

    static Taken received(SheetRow row, Receipt receipt) {
        var reasons = Stream.concat(row.reasons().stream(), Stream.ofNullable(receipt.refusal()))
                .toList();
        return new Taken(row.line(), receipt.outcome(), reasons, Optional.of(receipt));
    }

    boolean isRefused() {
        return outcome == Receipt.Outcome.REFUSED;
    }
}
