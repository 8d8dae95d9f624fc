package org.liandong.registry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.liandong.registry.OrgField;
import org.liandong.registry.OrgForm;
import org.liandong.registry.OrgStatus;
import org.liandong.shared.Texts;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.web.PlacesView;

/** Two versions of one form beside each other, in the words of the page. */
final class OrgComparison {

    /** A field in which they differ. */
    public record Line(String label, String held, String typed) {}

    private final Texts texts;
    private final Hubs hubs;
    private final PlacesView places;

    OrgComparison(Texts texts, Hubs hubs, PlacesView places) {
        this.texts = texts;
        this.hubs = hubs;
        this.places = places;
    }

    List<Line> lines(OrgForm held, OrgForm typed) {
        var lines = new ArrayList<Line>();
        compare(lines, "NAME", OrgForm::getName, held, typed);
        compare(lines, "AUTHORITY", OrgForm::getAuthority, held, typed);
        compare(lines, "LEGAL_REPRESENTATIVE", OrgForm::getLegalRepresentative, held, typed);
        compare(lines, "ESTABLISHED_ON", OrgForm::getEstablishedOn, held, typed);
        compare(lines, "STREET", form -> place(form.getStreet()), held, typed);
        compare(lines, "ADDRESS", OrgForm::getAddress, held, typed);
        compare(lines, "FIELD", form -> label(OrgField.class, form.getField()), held, typed);
        compare(lines, "SCOPE", OrgForm::getScope, held, typed);
        compare(lines, "STATUS", form -> label(OrgStatus.class, form.getStatus()), held, typed);
        return List.copyOf(lines);
    }

    private void compare(
            List<Line> lines, String column, Function<OrgForm, String> field, OrgForm held, OrgForm typed) {
        var is = plain(field.apply(held));
        var wanted = plain(field.apply(typed));
        if (!Objects.equals(is, wanted)) {
            lines.add(new Line(texts.text("registry.Column." + column), is, wanted));
        }
    }

    private static String plain(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private String place(String code) {
        return hubs.byCode(Objects.toString(code, ""))
                .map(hub -> places.of(hub).name())
                .orElse(code);
    }

    private <E extends Enum<E>> String label(Class<E> type, String name) {
        return name == null || name.isBlank() ? null : texts.label(Enum.valueOf(type, name));
    }
}
