package org.liandong.access;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.liandong.Http;

/** Keycloak, as its users and its own administrator know it. */
public final class IdentityProvider {

    static final String ISSUER = System.getenv("LIANDONG_OIDC_ISSUER");

    private static final int MOST_TRIES = 100;
    private static final String REALMS = "/realms/";
    private static final HttpClient HTTP = Http.client();

    /** What the token endpoint gives for a demo account: {@code access_token}, {@code id_token}, {@code refresh_token}. */
    JsonObject tokens(String user) {
        return tokens(user, "liandong-demo");
    }

    /**
     * Keycloak lets somebody log in once at a time, and answers before it has noted that a login is through; who comes again
     * at once is told that his password is wrong (Keycloak's log says that he is locked out for now), and tries again.
     */
    JsonObject tokens(String user, String client) {
        for (int tries = 1; ; tries++) {
            try {
                return askForTokens(user, client);
            } catch (IllegalStateException refused) {
                if (tries == MOST_TRIES || !refused.getMessage().contains("invalid_grant")) {
                    throw refused;
                }
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
            }
        }
    }

    private static JsonObject askForTokens(String user, String client) {
        return post(
                        ISSUER + "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                client,
                                "username",
                                user,
                                "password",
                                Browser.PASSWORD,
                                "scope",
                                "openid"))
                .asJsonObject();
    }

    public String bearer(String user) {
        return "Bearer " + tokens(user).getString("access_token");
    }

    /** A token of this issuer, signed by its key, that is not meant for the API. */
    String tokenForAnotherAudience() {
        return post(
                        ISSUER + "/protocol/openid-connect/token",
                        Map.of(
                                "grant_type", "client_credentials",
                                "client_id", "liandong-admin",
                                "client_secret", System.getenv("LIANDONG_OIDC_ADMIN_CLIENT_SECRET")))
                .asJsonObject()
                .getString("access_token");
    }

    /** A token of another realm of the same server, whose key is not the issuer's. */
    String tokenOfAnotherIssuer() {
        return post(
                        server() + "/realms/master/protocol/openid-connect/token",
                        Map.of(
                                "grant_type", "password",
                                "client_id", "admin-cli",
                                "username", "admin",
                                "password", System.getProperty("it.keycloak.admin", "test")))
                .asJsonObject()
                .getString("access_token");
    }

    /** The key that signs the issuer's tokens. */
    JsonObject signingKey() {
        return call("GET", ISSUER + "/protocol/openid-connect/certs", null, "application/json", null)
                .asJsonObject()
                .getJsonArray("keys")
                .getValuesAs(JsonObject.class)
                .stream()
                .filter(key -> key.getString("use").equals("sig"))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Somebody with a password like the demo accounts'; made where there is none of this name.
     *
     * @return the e-mail address
     */
    public String person(String name, boolean enabled, boolean emailVerified) {
        var email = name + "@example.org";
        if (admin("GET", "/users?exact=true&email=" + email, null).asJsonArray().isEmpty()) {
            admin(
                    "POST",
                    "/users",
                    Json.createObjectBuilder()
                            .add("username", name)
                            .add("email", email)
                            .add("firstName", name)
                            .add("lastName", "Test")
                            .add("enabled", enabled)
                            .add("emailVerified", emailVerified)
                            .add(
                                    "credentials",
                                    Json.createArrayBuilder()
                                            .add(Json.createObjectBuilder()
                                                    .add("type", "password")
                                                    .add("value", Browser.PASSWORD)
                                                    .add("temporary", false)))
                            .build());
        }
        return email;
    }

    /**
     * Somebody with a password like the demo accounts' and without an e-mail address, for which this provider has to be told
     * that it may do without.
     */
    public void personWithoutAddress(String name) {
        admin(
                "POST",
                "/users",
                Json.createObjectBuilder()
                        .add("username", name)
                        .add("firstName", name)
                        .add("lastName", "Test")
                        .add("enabled", true)
                        .add(
                                "credentials",
                                Json.createArrayBuilder()
                                        .add(Json.createObjectBuilder()
                                                .add("type", "password")
                                                .add("value", Browser.PASSWORD)
                                                .add("temporary", false)))
                        .build());
    }

    /** Takes somebody's address away, for which this provider has to be told that he may do without. */
    void removeAddress(String email) {
        var user = user(email);
        admin(
                "PUT",
                "/users/" + user.getString("id"),
                Json.createObjectBuilder(user).add("email", "").build());
    }

    /** What users have to tell of themselves, without an address. */
    public JsonObject profileWithoutAddress() {
        var profile = profile();
        var attributes = Json.createArrayBuilder();
        profile.getJsonArray("attributes").getValuesAs(JsonObject.class).forEach(attribute -> {
            var kept = Json.createObjectBuilder(attribute);
            attributes.add(attribute.getString("name").equals("email") ? kept.remove("required") : kept);
        });
        return Json.createObjectBuilder(profile).add("attributes", attributes).build();
    }

    /** What a user has to tell of himself. */
    public JsonObject profile() {
        return admin("GET", "/users/profile", null).asJsonObject();
    }

    public void profile(JsonObject asked) {
        admin("PUT", "/users/profile", asked);
    }

    /** A user as the identity provider keeps him. */
    JsonObject user(String email) {
        return admin("GET", "/users?exact=true&email=" + email, null)
                .asJsonArray()
                .getJsonObject(0);
    }

    /** The sessions that somebody has at the identity provider. */
    Set<String> sessions(String sub) {
        return admin("GET", "/users/" + sub + "/sessions", null).asJsonArray().stream()
                .map(session -> session.asJsonObject().getString("id"))
                .collect(Collectors.toSet());
    }

    /** Ends what somebody has begun since; the sessions of other tests' browsers go on. */
    void endSessions(String sub, Set<String> before) {
        sessions(sub).stream()
                .filter(session -> !before.contains(session))
                .forEach(session -> admin("DELETE", "/sessions/" + session, null));
    }

    /** How many seconds the access tokens of a client live; null for the realm's own span. */
    void accessTokensLive(String clientId, String seconds) {
        var client = admin("GET", "/clients?clientId=" + clientId, null)
                .asJsonArray()
                .getJsonObject(0);
        var attributes = Json.createObjectBuilder(client.getJsonObject("attributes"));
        if (seconds == null) {
            attributes.remove("access.token.lifespan");
            attributes.add("access.token.lifespan", "");
        } else {
            attributes.add("access.token.lifespan", seconds);
        }
        admin(
                "PUT",
                "/clients/" + client.getString("id"),
                Json.createObjectBuilder(client).add("attributes", attributes).build());
    }

    private JsonValue admin(String method, String path, JsonObject body) {
        return call(
                method,
                server() + "/admin" + REALMS + "liandong" + path,
                body == null ? "" : body.toString(),
                "application/json",
                "Bearer " + tokenOfAnotherIssuer());
    }

    private static String server() {
        return ISSUER.substring(0, ISSUER.indexOf(REALMS));
    }

    private static JsonValue post(String address, Map<String, String> form) {
        return call("POST", address, Browser.form(form), "application/x-www-form-urlencoded", null);
    }

    private static JsonValue call(String method, String address, String body, String type, String authorization) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", type)
                .method(
                        method,
                        body == null || body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() >= 300) {
                throw new IllegalStateException(address + " " + response.statusCode() + " " + response.body());
            }
            return response.body().isBlank()
                    ? JsonValue.NULL
                    : Json.createReader(new StringReader(response.body())).readValue();
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
