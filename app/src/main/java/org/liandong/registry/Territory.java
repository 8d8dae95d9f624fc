package org.liandong.registry;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liandong.tenancy.Hub;
import org.liandong.tenancy.Tier;

/** The divisions a register covers, as far as it must know them: the city, its districts and their streets, by code. */
final class Territory {

    /** @param hub the hub's key inside */
    record Place(int hub, String code, String name, Tier tier) {

        static Place of(Hub hub) {
            return new Place(hub.id(), hub.code(), hub.name(), hub.tier());
        }
    }

    private final Map<String, Place> byCode = new LinkedHashMap<>();
    private final Map<Integer, Place> byHub = new LinkedHashMap<>();

    private final Map<String, Place> successors;

    Territory(Collection<Place> places) {
        this(places, Map.of());
    }

    /** @param successors by codes that are out of use, who goes on with what was there */
    Territory(Collection<Place> places, Map<String, Place> successors) {
        places.forEach(place -> {
            byCode.put(place.code(), place);
            byHub.put(place.hub(), place);
        });
        byCode.keySet().removeAll(successors.keySet());
        this.successors = Map.copyOf(successors);
    }

    /** Who goes on with the division that bore this code once. */
    Optional<Place> successor(String formerCode) {
        return Optional.ofNullable(successors.get(formerCode));
    }

    Optional<Place> street(String code) {
        return Optional.ofNullable(byCode.get(code)).filter(place -> place.tier() == Tier.STREET);
    }

    /** The place whose civil affairs department registers under this division code: the city or a district. */
    Optional<Place> registrar(String division) {
        return Optional.ofNullable(byCode.get(division)).filter(place -> place.tier() != Tier.STREET);
    }

    /** The streets of a city or district, or the street itself, in the order of their codes. */
    List<Place> streetsOf(int hub) {
        var place = hub(hub);
        return byCode.values().stream()
                .filter(street -> street.tier() == Tier.STREET)
                .filter(street -> switch (place.tier()) {
                    case CITY -> true;
                    case DISTRICT -> street.code().startsWith(place.code());
                    case STREET -> street.hub() == hub;
                })
                .sorted(Comparator.comparing(Place::code))
                .toList();
    }

    Place hub(int id) {
        var place = byHub.get(id);
        if (place == null) {
            throw new IllegalArgumentException("No hub " + id);
        }
        return place;
    }

    Place city() {
        return byCode.values().stream()
                .filter(place -> place.tier() == Tier.CITY)
                .findFirst()
                .orElseThrow();
    }

    /** 北京市民政局, 北京市朝阳区民政局. */
    String authorityName(Place registrar) {
        String city = city().name();
        return (registrar.tier() == Tier.CITY ? city : city + registrar.name()) + "民政局";
    }
}
