package org.liandong.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.liandong.Http;

/**
 * A browser as far as the login needs one: it keeps cookies, follows redirects and fills in the identity provider's form.
 * (The JDK's own cookie store keeps back what Keycloak marks as secure, which browsers send to the own machine.)
 */
final class Browser {

    static final URI SITE = URI.create(System.getenv().getOrDefault("LIANDONG_PUBLIC_URL", "http://127.0.0.1:8080"));
    static final String PASSWORD = "liandong-demo";

    private static final HttpClient HTTP = Http.client();

    private final Map<String, Cookie> cookies = new HashMap<>();

    private record Cookie(String name, String value, String path) {}

    static URI at(String path) {
        return URI.create(SITE + path);
    }

    /** A second window of the same browser before anything was stored: it knows nothing yet, and shares from now on. */
    void shareWith(Browser other) {
        cookies.putAll(other.cookies);
        other.cookies.putAll(cookies);
    }

    String cookie(String name) {
        return cookies.values().stream()
                .filter(cookie -> cookie.name.equals(name))
                .map(Cookie::value)
                .findFirst()
                .orElse(null);
    }

    void forgetCookies() {
        cookies.clear();
    }

    void setCookie(String name, String value) {
        cookies.put(name + "/", new Cookie(name, value, "/"));
    }

    /** One request, without following where it leads. */
    Page get(String path, String... headers) {
        return send(request(at(path), headers).GET());
    }

    Page send(String method, String path, String body, String... headers) {
        return send(request(at(path), headers).method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    Page send(String method, String path, byte[] body, String... headers) {
        return send(request(at(path), headers).method(method, HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    /** Sends a form and does not follow where it leads. */
    Page submit(String path, Form form, String... headers) {
        var all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = Form.URL_ENCODED;
        return send("POST", path, form.urlEncoded(), all);
    }

    /** The status of an answer to an address as it is written, also where it is none: java.net.URI would mend or refuse it. */
    int raw(String address) {
        try (var socket = new Socket(SITE.getHost(), SITE.getPort())) {
            var request = "GET " + address + " HTTP/1.1\r\nHost: " + SITE.getRawAuthority()
                    + "\r\nConnection: close\r\nCookie: " + String.join("; ", sent(SITE.resolve("/"))) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return Integer.parseInt(answer.split(" ", 3)[1]);
        } catch (IOException e) {
            throw new UncheckedIOException(address, e);
        }
    }

    /** Opens a page and follows every redirect. */
    Page open(URI address) {
        var page = send(request(address).GET());
        for (int hops = 0; page.status() / 100 == 3; hops++) {
            if (hops > 12) {
                throw new IllegalStateException("led in circles, last to " + page.address());
            }
            var next = page.address().resolve(page.header("Location").orElseThrow());
            page = send(request(next).GET());
        }
        return page;
    }

    Page open(String path) {
        return open(at(path));
    }

    /** Opens a page, says who he is where he is asked, and arrives. */
    Page logIn(String user, String path) {
        var form = open(path);
        return form.asksForPassword() ? logIn(user, form) : form;
    }

    Page logIn(String user, String password, String path) {
        return logIn(user, password, open(path));
    }

    Page logIn(String user, Page form) {
        return logIn(user, PASSWORD, form);
    }

    private Page logIn(String user, String password, Page form) {
        var answer = send(request(form.formAction(), "Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(Map.of("username", user, "password", password)))));
        return answer.status() / 100 == 3
                ? open(answer.address().resolve(answer.header("Location").orElseThrow()))
                : answer;
    }

    static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private HttpRequest.Builder request(URI address, String... headers) {
        var request = HttpRequest.newBuilder(address);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        var sent = sent(address);
        if (!sent.isEmpty()) {
            request.header("Cookie", String.join("; ", sent));
        }
        return request;
    }

    private List<String> sent(URI address) {
        var sent = new ArrayList<String>();
        for (Cookie cookie : cookies.values()) {
            if (address.getPath().startsWith(cookie.path)) {
                sent.add(cookie.name + "=" + cookie.value);
            }
        }
        return sent;
    }

    private Page send(HttpRequest.Builder builder) {
        var request = builder.build();
        try {
            var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return new Page(request.uri(), response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.uri().toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void keep(String header) {
        var parts = header.split(";");
        int equals = parts[0].indexOf('=');
        var name = parts[0].substring(0, equals);
        var value = parts[0].substring(equals + 1);
        var path = "/";
        boolean ended = false;
        for (String part : parts) {
            var attribute = part.strip();
            if (attribute.startsWith("Path=")) {
                path = attribute.substring(5);
            } else if (attribute.equals("Max-Age=0")) {
                ended = true;
            }
        }
        if (ended) {
            cookies.remove(name + path);
        } else {
            cookies.put(name + path, new Cookie(name, value, path));
        }
    }
}
