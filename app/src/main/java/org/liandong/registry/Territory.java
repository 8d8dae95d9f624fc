package org.liandong.registry;

import java.util.Collection;
import java.util.LinkedHashMap;
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

    Territory(Collection<Place> places) {
        places.forEach(place -> {
            byCode.put(place.code(), place);
            byHub.put(place.hub(), place);
        });
    }

    Optional<Place> street(String code) {
        return Optional.ofNullable(byCode.get(code)).filter(place -> place.tier() == Tier.STREET);
    }

    /** The place whose civil affairs department registers under this division code: the city or a district. */
    Optional<Place> registrar(String division) {
        return Optional.ofNullable(byCode.get(division)).filter(place -> place.tier() != Tier.STREET);
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
