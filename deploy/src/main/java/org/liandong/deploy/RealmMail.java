package org.liandong.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The mail server of the embedded Keycloak's realm, as LIANDONG_SMTP_URL names it, and what Keycloak may do with one: let
 * people make accounts by an address that they prove, and choose a new password in place of a forgotten one. A realm is
 * imported once only, so it is told at each start by Keycloak's own administration.
 */
final class RealmMail {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final int GOOD = 300;

    private final String keycloak;
    private final HttpClient client = Web.client();

    /** @param keycloak its address, without a slash at the end */
    RealmMail(String keycloak) {
        this.keycloak = keycloak;
    }

    /** smtp[s]://user:password@host:port?starttls=true&from=address in Keycloak's words. */
    static Map<String, Object> settings(String smtpUrl) {
        var uri = URI.create(smtpUrl.strip());
        var settings = new LinkedHashMap<String, Object>();
        boolean tls = "smtps".equals(uri.getScheme());
        settings.put("ssl", Boolean.toString(tls));
        settings.put("starttls", "false");
        for (var option : String.valueOf(uri.getRawQuery()).split("&")) {
            int at = option.indexOf('=');
            if (at > 0) settings.put(option.substring(0, at), decoded(option.substring(at + 1)));
        }
        boolean startTls = Boolean.parseBoolean(settings.get("starttls").toString());
        int usual = tls ? 465 : startTls ? 587 : 25;
        if (uri.getHost() == null || !settings.containsKey("from"))
            throw new Refusal("LIANDONG_SMTP_URL must be smtp[s]://user:password@host:port?from=address");
        settings.put("host", uri.getHost());
        settings.put("port", Integer.toString(uri.getPort() < 0 ? usual : uri.getPort()));
        settings.put("fromDisplayName", "联动");
        settings.put("auth", Boolean.toString(uri.getRawUserInfo() != null));
        if (uri.getRawUserInfo() != null) {
            var login = uri.getRawUserInfo().split(":", 2);
            settings.put("user", decoded(login[0]));
            settings.put("password", login.length < 2 ? "" : decoded(login[1]));
        }
        return settings;
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** @param registration whether people may make accounts for themselves */
    static Map<String, Object> realm(String smtpUrl, boolean registration) {
        return Map.of(
                "realm",
                "liandong",
                "smtpServer",
                settings(smtpUrl),
                "verifyEmail",
                true,
                "resetPasswordAllowed",
                true,
                "registrationAllowed",
                registration);
    }

    void set(String smtpUrl, boolean registration, String adminPassword) throws IOException {
        var token = Json.readObject(send(
                        "/realms/master/protocol/openid-connect/token",
                        "POST",
                        "grant_type=password&client_id=admin-cli&username=admin&password="
                                + URLEncoder.encode(adminPassword, StandardCharsets.UTF_8),
                        FORM,
                        null))
                .get("access_token");
        send("/admin/realms/liandong", "PUT", Json.write(realm(smtpUrl, registration)), JSON, "Bearer " + token);
    }

    private String send(String path, String method, String body, String type, String authorization) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(keycloak + path))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", type)
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (authorization != null) request.header("Authorization", authorization);
        try {
            var answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() >= GOOD) throw new IOException(path + " answers " + answer.statusCode());
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
