package org.liandong.deploy;

import static java.util.stream.Collectors.joining;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the application is told by LIANDONG_… variables: those of the caller, and the embedded parts' own for the rest. */
final class Surroundings {
    private final Map<String, String> given;
    private final Map<String, String> values = new TreeMap<>();

    Surroundings(Map<String, String> given) {
        this.given = given;
        given.forEach((name, value) -> {
            if (name.startsWith("LIANDONG_") && !value.isBlank()) values.put(name, value);
        });
    }

    boolean hasOwnDatabase() {
        return given("LIANDONG_DB_URL").isPresent();
    }

    boolean hasOwnIssuer() {
        return given("LIANDONG_OIDC_ISSUER").isPresent();
    }

    boolean hasOwner() {
        return values.containsKey("LIANDONG_DB_OWNER_URL");
    }

    Optional<String> given(String name) {
        return Optional.ofNullable(given.get(name)).filter(value -> !value.isBlank());
    }

    String required(String name) {
        return Optional.ofNullable(values.get(name)).orElseThrow(() -> new Refusal(name + " is not set."));
    }

    void offer(String name, String value) {
        values.putIfAbsent(name, value);
    }

    void database(Database application, Database owner) {
        values.put("LIANDONG_DB_URL", application.url());
        values.put("LIANDONG_DB_USER", application.user());
        values.put("LIANDONG_DB_PASSWORD", application.password());
        values.put("LIANDONG_DB_OWNER_URL", owner.url());
        values.put("LIANDONG_DB_OWNER_USER", owner.user());
        values.put("LIANDONG_DB_OWNER_PASSWORD", owner.password());
    }

    private Database application() {
        return new Database(
                required("LIANDONG_DB_URL"), required("LIANDONG_DB_USER"), required("LIANDONG_DB_PASSWORD"));
    }

    Database owner() {
        return new Database(
                required("LIANDONG_DB_OWNER_URL"),
                required("LIANDONG_DB_OWNER_USER"),
                required("LIANDONG_DB_OWNER_PASSWORD"));
    }

    /** An external server on which the embedded Keycloak has its schema. */
    Database keycloak() {
        var password = given("LIANDONG_KEYCLOAK_DB_PASSWORD")
                .orElseThrow(() ->
                        new Refusal("LIANDONG_DB_URL names a database of your own, and the embedded Keycloak needs"
                                + " its schema there too: set LIANDONG_KEYCLOAK_DB_PASSWORD (see deploy/db/prepare.sql), or"
                                + " LIANDONG_OIDC_ISSUER to use a Keycloak of your own."));
        var address = required("LIANDONG_DB_URL");
        var schema = application().isMySql()
                ? address.replaceFirst("(//[^/]+/)[^?]*", "$1keycloak")
                : address.replaceFirst("^jdbc:mysql:(//[^/]+/).*", "jdbc:mariadb:$1keycloak");
        return new Database(schema, given("LIANDONG_KEYCLOAK_DB_USER").orElse("keycloak"), password);
    }

    Map<String, String> all() {
        return values;
    }

    /** Without the owner's rights, which never enter the application. */
    Map<String, String> forApplication() {
        var some = new TreeMap<>(values);
        some.keySet().removeIf(name -> name.startsWith("LIANDONG_DB_OWNER_") || name.startsWith("LIANDONG_KEYCLOAK_"));
        return some;
    }

    /** Lines that a shell can read in. */
    String lines() {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + "='" + entry.getValue().replace("'", "'\\''") + "'")
                .collect(joining("\n", "", "\n"));
    }
}
