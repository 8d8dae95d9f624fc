package org.liandong.registry.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.liandong.shared.Texts;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Tier;
import org.liandong.tenancy.web.PlacesView;

/** What can be chosen in a form, in the page's language. */
final class Choices {

    private Choices() {}

    static List<SelectItem> of(Texts texts, Enum<?>... constants) {
        return Arrays.stream(constants)
                .map(constant -> new SelectItem(constant.name(), texts.label(constant)))
                .toList();
    }

    /** Streets by district, the hub's own district first. */
    static List<SelectItem> streets(Hub here, List<Hub> all, PlacesView places) {
        return all.stream()
                .filter(hub -> hub.tier() == Tier.DISTRICT && !hub.isClosed())
                .sorted(Comparator.comparing((Hub district) -> district.id() != here.id())
                        .thenComparing(Hub::code))
                .map(district -> group(district, all, places))
                .toList();
    }

    private static SelectItem group(Hub district, List<Hub> all, PlacesView places) {
        Predicate<Hub> below = hub -> !hub.isClosed() && Objects.equals(hub.parentId(), district.id());
        var streets = all.stream()
                .filter(below)
                .sorted(Comparator.comparing(Hub::code))
                .map(street -> new SelectItem(street.code(), places.of(street).name()))
                .toArray(SelectItem[]::new);
        return new SelectItemGroup(places.of(district).name(), null, false, streets);
    }
}
