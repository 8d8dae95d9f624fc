package org.liandong;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.access.IdentityProvider;
import org.liandong.shared.Clocks;

/**
 * Calls every operation of the OpenAPI document as every role in every room with the ids of two hubs that are strangers to
 * each other, and looks for what each hub keeps to itself. A new operation is in the test by existing.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LeakIT {

    static final String WANGJING_CANARY = "canary-of-wangjing";
    static final String HEPINGLI_CANARY = "canary-of-hepingli";

    static final String CLAIM_CANARY = "canary-of-a-claim";

    private static final Duration RENEWAL = Duration.ofMinutes(2);
    private static final int AT_ONCE = 4;
    private static final String CLAIMANT = "leak.claimant";
    private static final String CITY = "110000";
    private static final String CHAOYANG = "110105";
    private static final String WANGJING = "110105026";
    private static final String HEPINGLI = "110101010";
    private static final String ORG_OF_WANGJING = "/public/organizations?hub=" + WANGJING + "&limit=1";

    /** Where each demo account belongs; the others belong to no hub. */
    private static final Map<String, String> HOMES = Map.of(
            "city.officer", CITY,
            "auditor", CITY,
            "district.officer", CHAOYANG,
            "street.officer", WANGJING,
            "street.admin", WANGJING,
            "other.street.officer", HEPINGLI);

    private static final List<String> ROOMS = List.of(CITY, CHAOYANG, WANGJING, HEPINGLI, "110101");

    /** Who may read the private rows of which canary: members of the hub and of those above it. */
    private static final Map<String, Set<String>> MAY_HEAR = Map.of(
            CLAIM_CANARY, Set.of(CITY, CHAOYANG),
            WANGJING_CANARY, Set.of(CITY, CHAOYANG, WANGJING),
            HEPINGLI_CANARY, Set.of(CITY, "110101", HEPINGLI));

    private record Operation(String method, String path) {}

    private record Answer(int status, String body) {}

    private final HttpClient http = Http.client();
    private final IdentityProvider provider = new IdentityProvider();
    private final Map<String, String> bearers = new TreeMap<>();
    private final Clock clock = Clocks.machine();
    private Instant renewed = clock.instant();
    private final Map<String, Set<String>> ids = new TreeMap<>();
    private String organization;
    private String claim;

    @BeforeEach
    void canariesInTwoHubs() throws Exception {
        for (var account : HOMES.keySet()) {
            bearers.put(account, provider.bearer(account));
        }
        bearers.put("org.user", provider.bearer("org.user"));
        bearers.put("platform.admin", provider.bearer("platform.admin"));
        bearers.put("platform.second", provider.bearer("platform.second"));
        organization = json(call("GET", ORG_OF_WANGJING, null, null).body())
                .getJsonArray("items")
                .getJsonObject(0)
                .getString("uscc");
        plant("street.officer", WANGJING, WANGJING_CANARY);
        plant("other.street.officer", HEPINGLI, HEPINGLI_CANARY);
        claim();
    }

    /** A claim that the district decides, of an organization in its street: the street's people do not read it. */
    private void claim() throws Exception {
        provider.person(CLAIMANT, true, true);
        bearers.put(CLAIMANT, provider.bearer(CLAIMANT));
        var uscc = json(call("GET", "/public/organizations?hub=" + WANGJING + "&limit=50", null, null)
                        .body())
                .getJsonArray("items")
                .stream()
                .map(item -> item.asJsonObject().getString("uscc"))
                .filter(code -> code.startsWith(CHAOYANG, 2))
                .reduce((first, second) -> second)
                .orElseThrow();
        var answer = send(
                "/my/claims",
                CLAIMANT,
                Map.of(
                        "uscc",
                        uscc,
                        "text",
                        CLAIM_CANARY,
                        "file\"; filename=\"" + CLAIM_CANARY + ".pdf",
                        "%PDF-1.4\n" + CLAIM_CANARY));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        claim = json(answer.body()).getString("id");
        ids.get(WANGJING).add(claim);
        bearers.remove(CLAIMANT); // he may take back what is his
    }

    @AfterEach
    void takeBack() throws Exception {
        bearers.put(CLAIMANT, provider.bearer(CLAIMANT));
        assertThat(call("POST", "/my/claims/" + claim + "/withdrawal", CLAIMANT, null)
                        .status())
                .as("nobody has decided about the claim or taken it back")
                .isEqualTo(204);
    }

    /** Contacts, notes and a sheet of the hub's own, all of them singing. */
    private void plant(String account, String hub, String canary) throws Exception {
        var file = "/hubs/" + hub + "/organizations/" + organization + "/file";
        var found = ids.computeIfAbsent(hub, key -> new TreeSet<>());
        for (var row : Map.of(
                        "contacts", "{\"name\":\"" + canary + "\",\"duty\":\"\",\"phone\":\"13800000000\"}",
                        "notes", "{\"text\":\"" + canary + "\"}")
                .entrySet()) {
            var answer = call("POST", file + "/" + row.getKey(), account, row.getValue());
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            found.add(json(answer.body()).getString("id"));
        }
        var draft = call(
                "PUT",
                "/my/drafts",
                account,
                "{\"form\":\"/h/" + hub + "/registry/contact/edit\",\"title\":\"" + canary + "\",\"typed\":{\"name\":\""
                        + canary + "\"}}");
        assertThat(draft.status()).as(draft.body()).isEqualTo(200);
        found.add(json(draft.body()).getString("id"));
        var document = upload(
                account,
                "/hubs/" + hub + "/organizations/" + organization + "/documents",
                canary + ".txt",
                canary + " " + System.nanoTime());
        assertThat(document.status()).as(document.body()).isEqualTo(201);
        found.add(json(document.body()).getString("id"));
        // one that is taken in, and one that is looked at and waits in the list of work under the name of its file
        for (var dryRun : List.of("false", "true")) {
            var sheet = upload(
                    account,
                    "/hubs/" + hub + "/organizations/imports",
                    canary + ".csv",
                    dryRun,
                    "uscc,name,type,street,备注\n1,x,y,z," + canary + "\n");
            assertThat(sheet.status()).as(sheet.body()).isEqualTo(202);
            found.add(json(sheet.body()).getString("id"));
        }
    }

    @Test
    @DisplayName(
            "no operation shows a stranger's private rows, lets nobody in where a door is, or lets a visitor from above"
                    + " write; the four leaky operations made for this test are found, and nothing else is")
    void noLeak() throws Exception {
        var before = file(HEPINGLI, "other.street.officer");
        var leaks = new ConcurrentSkipListSet<String>();
        var operations = operations();
        assertThat(operations).hasSizeGreaterThan(20);

        var callers = Executors.newFixedThreadPool(AT_ONCE);
        try {
            var calls = new ArrayList<Future<?>>();
            for (var operation : operations) {
                calls.add(callers.submit(() -> {
                    everywhere(operation, leaks);
                    return null;
                }));
            }
            for (var call : calls) {
                call.get();
            }
        } finally {
            callers.shutdownNow();
        }

        assertThat(leaks.stream().filter(leak -> !leak.contains("/leaky")).toList())
                .as("leaks of the product")
                .isEmpty();
        assertThat(leaks.stream()
                        .map(leak -> leak.substring(0, leak.indexOf(':')))
                        .collect(toSet()))
                .as("leaks that were made")
                .containsExactlyInAnyOrder(
                        "GET /hubs/{code}/leaky/everybodys",
                        "GET /public/leaky",
                        "GET /leaky/{code}",
                        "POST /hubs/{code}/leaky/{id}");
        assertThat(file(HEPINGLI, "other.street.officer"))
                .as("what Hepingli keeps")
                .isEqualTo(before);
    }

    private void everywhere(Operation operation, Set<String> leaks) throws Exception {
        if (operation.path().startsWith("/public/")) {
            overhear(operation, operation.path().replaceAll("\\{[^/]*}", organization), null, null, leaks);
        } else if (operation.path().startsWith("/hubs/")) {
            for (var room : ROOMS) {
                inRoom(operation, room, leaks);
            }
        } else {
            beyondHubs(operation, leaks);
        }
    }

    private String file(String hub, String account) throws Exception {
        return call("GET", "/hubs/" + hub + "/organizations/" + organization + "/file", account, null)
                .body();
    }

    private void inRoom(Operation operation, String room, Set<String> leaks) throws Exception {
        for (var path : filled(operation.path().replaceFirst("\\{\\w+}", room))) {
            if (call(operation.method(), path, null, body(operation)).status() != 401) {
                leaks.add(told(operation) + "nobody enters " + room);
            }
            for (var account : List.copyOf(bearers.keySet())) {
                var standing = standing(account, room);
                if (standing == Standing.OWN
                        && !operation.method().equals("GET")
                        && strangersIds(room).stream().noneMatch(path::contains)) {
                    continue; // what members do in their own room is the features' test
                }
                var answer = overhear(operation, path, account, room, leaks);
                if (standing == Standing.STRANGER && answer.status() != 404) {
                    leaks.add(told(operation) + account + " got " + answer.status() + " in " + room);
                }
                if (standing == Standing.ABOVE && !operation.method().equals("GET") && answer.status() != 403) {
                    leaks.add(told(operation) + account + " wrote down into " + room + ": " + answer.status());
                }
                if (standing == Standing.OWN && !operation.method().equals("GET") && answer.status() < 300) {
                    leaks.add(told(operation) + account + " changed a stranger's row");
                }
            }
        }
    }

    private void beyondHubs(Operation operation, Set<String> leaks) throws Exception {
        for (var path : filled(operation.path().replace("{code}", WANGJING))) {
            if (call(operation.method(), path, null, body(operation)).status() != 401) {
                leaks.add(told(operation) + "nobody enters");
            }
            for (var account : List.copyOf(bearers.keySet())) {
                overhear(operation, path, account, null, leaks);
            }
        }
    }

    private Answer overhear(Operation operation, String path, String account, String room, Set<String> leaks)
            throws Exception {
        var answer = call(operation.method(), path, account, body(operation));
        MAY_HEAR.forEach((canary, homes) -> {
            boolean may = account != null && HOMES.containsKey(account) && homes.contains(HOMES.get(account));
            if (!may && answer.body().contains(canary)) {
                leaks.add(told(operation) + account + " heard " + canary + " in " + room);
            }
        });
        return answer;
    }

    private enum Standing {
        OWN,
        ABOVE,
        STRANGER,
        /** Enters any room for its staff's sake and finds all else shut. */
        ADMINISTERING
    }

    private static Standing standing(String account, String room) {
        if (account.startsWith("platform.")) {
            return Standing.ADMINISTERING;
        }
        var home = HOMES.get(account);
        if (room.equals(home)) {
            return Standing.OWN;
        }
        boolean above = home != null && (home.equals(CITY) || (home.length() == 6 && room.startsWith(home)));
        return above ? Standing.ABOVE : Standing.STRANGER;
    }

    private Set<String> strangersIds(String room) {
        return ids.get(room.equals(HEPINGLI) ? WANGJING : HEPINGLI);
    }

    /** The path with every id that both hubs' rows have; one path where it asks for none. */
    private List<String> filled(String path) {
        var named = path.replace("{uscc}", organization);
        if (!named.contains("{")) {
            return List.of(named);
        }
        var paths = new ArrayList<String>();
        ids.values().forEach(set -> set.forEach(id -> paths.add(named.replaceAll("\\{[^/]*}", id))));
        return paths;
    }

    private static String body(Operation operation) {
        return operation.method().equals("GET") || operation.method().equals("DELETE") ? null : "{}";
    }

    private static String told(Operation operation) {
        return operation.method() + " " + operation.path() + ": ";
    }

    private List<Operation> operations() throws Exception {
        var request = HttpRequest.newBuilder(URI.create(site() + "/openapi?format=JSON"))
                .build();
        var document =
                json(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
        var operations = new ArrayList<Operation>();
        document.getJsonObject("paths").forEach((path, item) -> item.asJsonObject().keySet().stream()
                .filter(key -> Set.of("get", "put", "post", "delete", "patch").contains(key))
                .forEach(method -> operations.add(
                        new Operation(method.toUpperCase(Locale.ROOT), path.replaceFirst("^/api/v1", "")))));
        return operations;
    }

    private Answer call(String method, String path, String account, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(site() + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        return send(request, account);
    }

    private Answer upload(String account, String path, String name, String text) throws Exception {
        return upload(account, path, name, "false", text);
    }

    private Answer upload(String account, String path, String name, String dryRun, String text) throws Exception {
        return send(path, account, Map.of("mode", "GOOD", "dryRun", dryRun, "file\"; filename=\"" + name, text));
    }

    /** A form of several parts. */
    private Answer send(String path, String account, Map<String, String> parts) throws Exception {
        var content = parts.entrySet().stream()
                .map(part -> "--part\r\nContent-Disposition: form-data; name=\"" + part.getKey() + "\"\r\n\r\n"
                        + part.getValue() + "\r\n")
                .collect(joining("", "", "--part--\r\n"));
        var request = HttpRequest.newBuilder(URI.create(site() + "/api/v1" + path))
                .header("Content-Type", "multipart/form-data; boundary=part")
                .POST(HttpRequest.BodyPublishers.ofString(content));
        return send(request, account);
    }

    private Answer send(HttpRequest.Builder request, String account) throws Exception {
        if (account != null) {
            request.header("Authorization", bearer(account));
        }
        var response = http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    /** A token that is good for a while: the whole round takes longer than one lives. */
    private synchronized String bearer(String account) {
        if (Duration.between(renewed, clock.instant()).compareTo(RENEWAL) > 0) {
            bearers.replaceAll((name, old) -> provider.bearer(name));
            renewed = clock.instant();
        }
        return bearers.get(account);
    }

    private static String site() {
        return "http://127.0.0.1:" + System.getProperty("it.port");
    }

    private static JsonObject json(String text) {
        return Json.createReader(new StringReader(text)).readObject();
    }
}
