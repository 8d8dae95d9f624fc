package org.liandong.registry;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.liandong.shared.Uscc;

/** A sheet's rows on their way into the register, judged portion by portion: by themselves, and beside what is held. */
final class Intake {

    private final Sheet sheet;
    private final SheetCheck check;
    private final Reception reception;
    private final Function<Collection<Uscc>, Map<Uscc, SocialOrg>> register;

    /** @param register tells what it holds of these codes */
    Intake(
            Sheet sheet,
            EntryCheck check,
            Reception reception,
            Function<Collection<Uscc>, Map<Uscc, SocialOrg>> register) {
        this.sheet = sheet;
        this.check = new SheetCheck(check);
        this.reception = reception;
        this.register = register;
    }

    /** Every row of the portion that counts, in its order. */
    List<Taken> take(List<Sheet.Line> portion) {
        var rows = check.rows(sheet, portion);
        var held = register.apply(rows.stream()
                .flatMap(row -> row.entry().stream())
                .map(OrgEntry::uscc)
                .toList());
        return rows.stream().map(row -> taken(row, held)).toList();
    }

    private Taken taken(SheetRow row, Map<Uscc, SocialOrg> held) {
        return row.entry()
                .map(entry ->
                        Taken.received(row, reception.receive(entry, Optional.ofNullable(held.get(entry.uscc())))))
                .orElseGet(() -> Taken.refused(row));
    }
}
