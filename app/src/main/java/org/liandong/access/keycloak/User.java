package org.liandong.access.keycloak;

import java.util.List;
import java.util.Map;
import org.liandong.access.Newcomer;
import org.liandong.access.Person;

/** A user in Keycloak's own words; what is null is not sent. */
public record User(
        String id,
        String username,
        String email,
        String firstName,
        String lastName,
        Boolean enabled,
        Boolean emailVerified,
        List<String> requiredActions,
        Map<String, List<String>> attributes) {

    static final String SET_PASSWORD = "UPDATE_PASSWORD";

    /**
     * The administrator who invites vouches for the address, and only its owner gets the way to a password; without this a
     * person who has not logged in yet could not be told from one who took somebody else's address.
     */
    static User of(Newcomer newcomer) {
        return new User(
                null,
                newcomer.email(),
                newcomer.email(),
                newcomer.givenName(),
                newcomer.familyName(),
                true,
                true,
                List.of(SET_PASSWORD),
                Map.of("locale", List.of(newcomer.language().toLanguageTag())));
    }

    Person person() {
        var locales = attributes == null ? null : attributes.get("locale");
        return new Person(
                id,
                email,
                lastName,
                firstName,
                Boolean.TRUE.equals(enabled),
                Boolean.TRUE.equals(emailVerified),
                requiredActions != null && requiredActions.contains(SET_PASSWORD),
                locales == null || locales.isEmpty() ? null : locales.get(0));
    }
}
