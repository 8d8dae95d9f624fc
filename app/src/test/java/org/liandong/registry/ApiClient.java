package org.liandong.registry;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.liandong.Http;
import org.liandong.access.IdentityProvider;

/** The API as somebody with a demo account uses it from outside; without one, as a visitor. */
final class ApiClient {

    private static final String SITE = System.getenv().getOrDefault("LIANDONG_PUBLIC_URL", "http://127.0.0.1:8080");
    private static final HttpClient HTTP = Http.client();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final String bearer;

    private ApiClient(String bearer) {
        this.bearer = bearer;
    }

    static ApiClient visitor() {
        return new ApiClient(null);
    }

    static ApiClient of(String user) {
        return new ApiClient(new IdentityProvider().bearer(user));
    }

    /** @param status of the answer */
    record Answer(int status, byte[] body, HttpResponse<byte[]> response) {
        JsonObject json() {
            return ApiClient.json(body);
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse(null);
        }
    }

    /** Takes back what pages have kept of forms that were left. */
    void dropDrafts() {
        get("/api/v1/my/drafts")
                .json()
                .getJsonArray("items")
                .forEach(draft -> send(
                        "DELETE", "/api/v1/my/drafts/" + draft.asJsonObject().getString("id"), ""));
    }

    Answer get(String path) {
        return send("GET", path, null, BodyPublishers.noBody());
    }

    Answer send(String method, String path, String json, String... headers) {
        return send(method, path, "application/json", BodyPublishers.ofString(json), headers);
    }

    Answer upload(String path, byte[] file, String mode) {
        return upload(path, file, Map.of("mode", mode));
    }

    Answer upload(String path, byte[] file, Map<String, String> words) {
        return upload(path, "list.csv", file, words);
    }

    Answer upload(String path, String name, byte[] file, Map<String, String> words) {
        String boundary = "----liandong-test";
        var head = new StringBuilder();
        words.forEach((field, word) -> head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\""
                + field + "\"\r\n\r\n" + word + "\r\n"));
        head.append("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name + "\"\r\n"
                + "Content-Type: text/csv\r\n\r\n");
        var body = BodyPublishers.ofByteArrays(Arrays.asList(
                head.toString().getBytes(StandardCharsets.UTF_8),
                file,
                ("\r\n--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8)));
        return send("POST", path, "multipart/form-data; boundary=" + boundary, body);
    }

    /** Sends a sheet in and waits until its job has ended. */
    JsonObject importSheet(String hub, byte[] file, String mode) {
        var started = upload("/api/v1/hubs/" + hub + "/organizations/imports", file, mode);
        if (started.status() != 202) {
            throw new IllegalStateException(
                    started.status() + " " + new String(started.body(), StandardCharsets.UTF_8));
        }
        return job(hub, started.json().getString("id"));
    }

    JsonObject job(String hub, String id) {
        var end = Instant.now().plus(PATIENCE);
        while (Instant.now().isBefore(end)) {
            var job = get("/api/v1/hubs/" + hub + "/jobs/" + id).json();
            if (!job.getString("state").matches("WAITING|RUNNING")) {
                return job;
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new IllegalStateException("job " + id + " did not end within " + PATIENCE);
    }

    private Answer send(String method, String path, String type, BodyPublisher body, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(SITE + path)).method(method, body);
        if (bearer != null) {
            request.header("Authorization", bearer);
        }
        if (type != null) {
            request.header("Content-Type", type);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        var response = sent(request.build());
        return new Answer(response.statusCode(), response.body(), response);
    }

    private static HttpResponse<byte[]> sent(HttpRequest request) {
        try {
            return HTTP.send(request, BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject json(byte[] body) {
        try (var reader = Json.createReader(new StringReader(new String(body, StandardCharsets.UTF_8)))) {
            return reader.readObject();
        }
    }
}
