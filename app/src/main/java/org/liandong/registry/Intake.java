package org.liandong.registry;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liandong.shared.Uscc;

/** The rows of a sheet on their way into the register, and the sheet's numbers. */
record Intake(ImportMode mode, List<Taken> rows, int rejected) {

    /** @param held what the register holds of the organizations in the sheet */
    static Intake of(ImportMode mode, List<SheetRow> rows, Reception reception, Map<Uscc, SocialOrg> held) {
        var taken = rows.stream().map(row -> taken(row, reception, held)).toList();
        int rejected = (int) taken.stream().filter(Taken::isRefused).count();
        return new Intake(mode, taken, rejected);
    }

    private static Taken taken(SheetRow row, Reception reception, Map<Uscc, SocialOrg> held) {
        return row.entry()
                .map(entry ->
                        Taken.received(row, reception.receive(entry, Optional.ofNullable(held.get(entry.uscc())))))
                .orElseGet(() -> Taken.refused(row));
    }

    /** Whether the good rows go in. */
    boolean goesIn() {
        return mode == ImportMode.GOOD || rejected == 0;
    }

    int accepted() {
        return goesIn() ? rows.size() - rejected : 0;
    }

    /** How many rows came to this; 0 for those that would have, when nothing of the sheet goes in. */
    int number(Receipt.Outcome outcome) {
        return goesIn()
                ? (int) rows.stream().filter(row -> row.outcome() == outcome).count()
                : 0;
    }

    /** The entries to write: new ones and changed ones. */
    List<Receipt> receipts() {
        return goesIn()
                ? rows.stream()
                        .flatMap(row -> row.receipt().stream())
                        .filter(receipt -> receipt.toWrite().isPresent())
                        .toList()
                : List.of();
    }
}
