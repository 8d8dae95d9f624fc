package org.liandong.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.liandong.shared.Texts;

/** Tells rows of a sheet in words, as a page shows them. */
final class RowTelling {

    private final Sheet sheet;
    private final Texts texts;
    private final Territory territory;

    RowTelling(Sheet sheet, Texts texts, Territory territory) {
        this.sheet = sheet;
        this.texts = texts;
        this.territory = territory;
    }

    RefusedRow refused(Taken row) {
        return new RefusedRow(
                row.line().number(),
                Cell.shortened(Cell.clean(sheet.cell(row.line(), Column.USCC))),
                Cell.shortened(Cell.clean(sheet.cell(row.line(), Column.NAME))),
                row.reasons().stream().map(texts::of).toList());
    }

    ChangedRow changed(Taken row) {
        var receipt = row.receipt().orElseThrow();
        var before = receipt.before();
        var after = receipt.next();
        return new ChangedRow(row.line().number(), after.uscc().value(), after.name(), fields(before, after));
    }

    private List<ChangedRow.Field> fields(SocialOrg before, SocialOrg after) {
        var fields = new ArrayList<ChangedRow.Field>();
        compare(fields, Column.NAME, SocialOrg::name, before, after);
        compare(fields, Column.AUTHORITY, SocialOrg::authority, before, after);
        compare(fields, Column.STREET, org -> territory.hub(org.residence()).name(), before, after);
        compare(fields, Column.ADDRESS, org -> text(org.address()), before, after);
        compare(fields, Column.LEGAL_REPRESENTATIVE, org -> text(org.legalRepresentative()), before, after);
        compare(fields, Column.SCOPE, org -> text(org.scope()), before, after);
        compare(fields, Column.FIELD, org -> text(org.field().map(texts::label)), before, after);
        compare(fields, Column.STATUS, org -> texts.label(org.status()), before, after);
        compare(fields, Column.ESTABLISHED_ON, org -> text(org.establishedOn()), before, after);
        add(fields, "registry.org.standing", texts.label(before.standing()), texts.label(after.standing()));
        return List.copyOf(fields);
    }

    private void compare(
            List<ChangedRow.Field> fields,
            Column column,
            Function<SocialOrg, String> said,
            SocialOrg before,
            SocialOrg after) {
        add(fields, "registry.Column." + column.name(), said.apply(before), said.apply(after));
    }

    private void add(List<ChangedRow.Field> fields, String label, String before, String after) {
        if (!Objects.equals(before, after)) {
            fields.add(new ChangedRow.Field(texts.text(label), before, after));
        }
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
