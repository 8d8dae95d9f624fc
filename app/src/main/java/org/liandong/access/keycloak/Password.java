package org.liandong.access.keycloak;

/** A password in Keycloak's own words. */
public record Password(String type, String value, boolean temporary) {

    static Password once(String value) {
        return new Password("password", value, true);
    }
}
