package org.liandong.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A reader of pages, as far as measuring needs one: keeps cookies, logs in by the identity provider's form, sends forms. */
final class Visitor {
    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final Pattern INPUT =
            Pattern.compile("name=\"(jakarta.faces.ViewState|primefaces.nonce)\"[^>]*value=\"([^\"]*)\"");

    private final HttpClient client = Web.client();
    private final Map<String, Map<String, String>> cookies = new ConcurrentHashMap<>();
    private final String site;

    Visitor(String site) {
        this.site = site;
    }

    /** Reads a page to its end; anything but 200 is a failure. */
    String read(String path) throws IOException, InterruptedException {
        var answer = send(HttpRequest.newBuilder(URI.create(site + path)).GET());
        if (answer.statusCode() != 200) throw new IOException(answer.statusCode() + " at " + path);
        return answer.body();
    }

    void logIn(String account, String path) throws IOException, InterruptedException {
        var form = follow(send(HttpRequest.newBuilder(URI.create(site + path)).GET()));
        var action = ACTION.matcher(form.body());
        if (!action.find()) throw new IOException("no login form at " + form.uri());
        var arrived = follow(send(posted(
                URI.create(action.group(1).replace("&amp;", "&")),
                Map.of("username", account, "password", "liandong-demo"))));
        if (arrived.statusCode() != 200) throw new IOException(arrived.statusCode() + " after the login");
    }

    /** Sends a form of the page just read; it must lead on to another page. */
    String submit(String page, String path, Map<String, String> fields) throws IOException, InterruptedException {
        var all = new ConcurrentHashMap<>(fields);
        INPUT.matcher(page).results().forEach(input -> all.put(input.group(1), input.group(2)));
        var answer = send(posted(URI.create(site + path), all).header("Origin", site));
        if (answer.statusCode() != 302) throw new IOException(answer.statusCode() + " after a form of " + path);
        return follow(answer).body();
    }

    private static HttpRequest.Builder posted(URI address, Map<String, String> fields) {
        var body = fields.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
    }

    private HttpResponse<String> follow(HttpResponse<String> answer) throws IOException, InterruptedException {
        var latest = answer;
        for (int hops = 0; latest.statusCode() / 100 == 3 && hops < 12; hops++)
            latest = send(HttpRequest.newBuilder(latest.uri()
                            .resolve(latest.headers().firstValue("Location").orElseThrow()))
                    .GET());
        return latest;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var address = request.build().uri().getAuthority();
        var jar = cookies.computeIfAbsent(address, host -> new ConcurrentHashMap<>());
        if (!jar.isEmpty())
            request.setHeader(
                    "Cookie",
                    jar.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        var answer = client.send(request.build(), BodyHandlers.ofString());
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.split(";", 2)[0].split("=", 2);
            if (pair[1].isEmpty()) jar.remove(pair[0]);
            else jar.put(pair[0], pair[1]);
        }
        return answer;
    }
}
