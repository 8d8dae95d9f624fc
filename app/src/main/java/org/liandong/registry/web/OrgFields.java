package org.liandong.registry.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.liandong.registry.OrgField;
import org.liandong.registry.OrgForm;
import org.liandong.registry.OrgStatus;
import org.liandong.registry.OrgType;
import org.liandong.shared.Texts;
import org.liandong.tenancy.Hubs;
import org.liandong.tenancy.web.FormField;
import org.liandong.tenancy.web.PlacesView;

/** The fields of an organization's form, in the words of its page. */
final class OrgFields {

    private final Texts texts;
    private final Hubs hubs;
    private final PlacesView places;

    OrgFields(Texts texts, Hubs hubs, PlacesView places) {
        this.texts = texts;
        this.hubs = hubs;
        this.places = places;
    }

    /** @param fresh whether it is to enter an organization that the register does not have */
    List<FormField> of(OrgForm form, boolean fresh) {
        var fields = new ArrayList<FormField>();
        if (fresh) {
            fields.add(field("uscc", "registry.Column.USCC", form.getUscc()));
            fields.add(new FormField("type", texts.text("registry.Column.TYPE"), form.getType(), label(OrgType.class)));
        }
        fields.add(field("name", "registry.Column.NAME", form.getName()));
        fields.add(field("authority", "registry.Column.AUTHORITY", form.getAuthority()));
        fields.add(field("legalRepresentative", "registry.Column.LEGAL_REPRESENTATIVE", form.getLegalRepresentative()));
        fields.add(field("establishedOn", "registry.Column.ESTABLISHED_ON", form.getEstablishedOn()));
        fields.add(new FormField("street", texts.text("registry.org.form.street"), form.getStreet(), this::place));
        fields.add(field("address", "registry.Column.ADDRESS", form.getAddress()));
        fields.add(new FormField("field", texts.text("registry.Column.FIELD"), form.getField(), label(OrgField.class)));
        fields.add(field("scope", "registry.Column.SCOPE", form.getScope()));
        fields.add(new FormField(
                "status", texts.text("registry.Column.STATUS"), form.getStatus(), label(OrgStatus.class)));
        return List.copyOf(fields);
    }

    private FormField field(String id, String label, String value) {
        return new FormField(id, texts.text(label), value);
    }

    private String place(String code) {
        return hubs.named(code).map(hub -> places.of(hub).name()).orElse(code);
    }

    /** What is no constant, as a draft made by hand may have, is told as it stands. */
    private <E extends Enum<E>> UnaryOperator<String> label(Class<E> type) {
        return name -> List.of(type.getEnumConstants()).stream()
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .map(texts::label)
                .orElse(name);
    }
}
