package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.shared.Uscc;
import org.liandong.tenancy.Owner;

/** Requests with an Idempotency-Key, sent again. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class OnceIT {

    private static final String ROOM = "/api/v1/hubs/110105026";
    private static final String ORGANIZATION = "/organizations/52110105MJDW00010A";
    private static final String FILE = ROOM + ORGANIZATION + "/file";
    private static final String NOTES = FILE + "/notes";
    private static final String CITY_GLASSES = "/api/v1/hubs/110000/glasses";

    private final IdentityProvider provider = new IdentityProvider();
    private final Map<String, String> bearers = new HashMap<>();
    private final Browser client = new Browser();
    private final String key = UUID.randomUUID().toString();
    private final String text = "say it once " + key;
    private final String note = "{\"text\":\"" + text + "\"}";

    /** Keycloak takes many logins of one person in a moment for an attack. */
    private String bearer(String user) {
        return bearers.computeIfAbsent(user, provider::bearer);
    }

    private Page post(String bearer, String path, String body, String name, String... headers) {
        var all = new String[headers.length + 6];
        System.arraycopy(headers, 0, all, 6, headers.length);
        System.arraycopy(
                new String[] {"Authorization", bearer, "Idempotency-Key", name, "Accept-Language", "en"}, 0, all, 0, 6);
        return client.send("POST", path, body, all);
    }

    private Page json(String user, String path, String body, String name) {
        return post(bearer(user), path, body, name, "Content-Type", "application/json");
    }

    private Page upload(String user, String path, String name, String part, String boundary) {
        var body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + part
                + "\"\r\n\r\n" + text + "\r\n--" + boundary + "--\r\n";
        return post(bearer(user), path, body, name, "Content-Type", "multipart/form-data; boundary=" + boundary);
    }

    private long notesMade() {
        return client.get(FILE, "Authorization", bearer("street.officer"))
                        .body()
                        .split(text, -1)
                        .length
                - 1;
    }

    private static void sameAgain(Page first, Page again, int status) {
        assertThat(first.status()).as(first.body()).isEqualTo(status);
        assertThat(again.status()).as(again.body()).isEqualTo(status);
        assertThat(again.body()).isEqualTo(first.body());
        for (var header : List.of("Location", "ETag", "Content-Type")) {
            assertThat(again.header(header)).as(header).isEqualTo(first.header(header));
        }
    }

    private static void refused(Page answer, int status, String rule) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().getString("rule")).isEqualTo(rule);
    }

    @Test
    @DisplayName("a note sent again with the same key is written once, and the answer is the same")
    void note() {
        sameAgain(json("street.officer", NOTES, note, key), json("street.officer", NOTES, note, key), 201);
        assertThat(notesMade()).isOne();
        assertThat(json("street.officer", NOTES, note, key + "2").status()).isEqualTo(201);
        assertThat(notesMade()).as("another key is another note").isEqualTo(2);
    }

    @Test
    @DisplayName(
            "what would be refused the second time has the same answer again: an entry, an office, a decision, an export")
    void others() {
        var office = "{\"name\":\"" + key.substring(0, 20) + "\",\"kind\":\"OTHER\"}";
        sameAgain(
                json("street.admin", ROOM + "/offices", office, key),
                json("street.admin", ROOM + "/offices", office, key),
                201);
        var export = "{\"query\":\"sort=NAME\"}";
        sameAgain(
                json("street.officer", ROOM + "/lists/registry.org/xlsx", export, key),
                json("street.officer", ROOM + "/lists/registry.org/xlsx", export, key),
                202);
        var glass = "{\"hub\":\"110105026\",\"hours\":1,\"reason\":\"" + text + "\"}";
        var asked = json("platform.admin", CITY_GLASSES, glass, key);
        sameAgain(asked, json("platform.admin", CITY_GLASSES, glass, key), 201);
        var refusal = CITY_GLASSES + "/" + asked.json().getString("id") + "/refusal";
        var why = "{\"reason\":\"no need\"}";
        sameAgain(json("platform.second", refusal, why, key), json("platform.second", refusal, why, key), 204);
        refused(json("platform.second", refusal, why, key + "2"), 422, "access.glass.move");
    }

    @Test
    @DisplayName(
            "a file sent again is attached once, whatever stands between the parts; another file is another request")
    void files() {
        var documents = ROOM + ORGANIZATION + "/documents";
        sameAgain(
                upload("street.officer", documents, key, "once.txt", "first-boundary"),
                upload("street.officer", documents, key, "once.txt", "another-one"),
                201);
        refused(
                upload("street.officer", documents, key, "other.txt", "first-boundary"),
                422,
                "shared.once.otherRequest");
        assertThat(upload("street.officer", documents, key + "2", "once.txt", "first-boundary")
                        .status())
                .as("the same content without the key's protection")
                .isEqualTo(409);
    }

    @Test
    @DisplayName("a claim sent again is one claim, handed over to the hub in charge once")
    void claim() {
        provider.person("once.claimant", true, true);
        var uscc = Uscc.completed("52110105MJ0NCE01").value();
        var entry = "{\"uscc\":\"" + uscc
                + "\",\"name\":\"北京市朝阳区望京一次办结服务中心\",\"type\":\"SERVICE\",\"street\":\"110105026\"}";
        sameAgain(
                json("street.officer", ROOM + "/organizations", entry, key + "e"),
                json("street.officer", ROOM + "/organizations", entry, key + "e"),
                201);
        var boundary = "b";
        var body = "";
        for (var part : List.of(
                "name=\"uscc\"\r\n\r\n" + uscc,
                "name=\"text\"\r\n\r\n" + text,
                "name=\"file\"; filename=\"proof.pdf\"\r\n\r\n%PDF-1.4\n" + text)) {
            body += "--" + boundary + "\r\nContent-Disposition: form-data; " + part + "\r\n";
        }
        body += "--" + boundary + "--\r\n";
        var bearer = bearer("once.claimant");
        var form = "multipart/form-data; boundary=" + boundary;
        var sent = post(bearer, "/api/v1/my/claims", body, key, "Content-Type", form);
        sameAgain(sent, post(bearer, "/api/v1/my/claims", body, key, "Content-Type", form), 201);
        refused(
                post(bearer, "/api/v1/my/claims", body, key + "2", "Content-Type", form),
                422,
                "registry.claim.alreadyClaimed");
        var back = "/api/v1/my/claims/" + sent.json().getString("id") + "/withdrawal";
        assertThat(client.send("POST", back, "", "Authorization", bearer).status())
                .isEqualTo(204);
    }

    @Test
    @DisplayName("an invitation sent again has the same answer but for the one-time password, which is told once")
    void invitation() {
        var wanted = "{\"email\":\"" + key.substring(0, 8) + "@example.org\",\"familyName\":\"王\",\"givenName\":\"一\","
                + "\"role\":\"ST\"}";
        var first = json("street.admin", ROOM + "/staff", wanted, key);
        var again = json("street.admin", ROOM + "/staff", wanted, key);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(again.status()).as(again.body()).isEqualTo(201);
        assertThat(again.json().get("member")).isEqualTo(first.json().get("member"));
        assertThat(again.json().containsKey("oneTimePassword")).isFalse();
        try (var owner = new Owner()) {
            var password = first.json().getString("oneTimePassword", "no password was needed");
            assertThat(owner.rows("select id from kept_answer where body like concat('%', ?, '%')", password))
                    .as("no password is kept")
                    .isEmpty();
        }
        refused(json("street.admin", ROOM + "/staff", wanted, key + "2"), 422, "access.membership.doubled");
    }

    @Test
    @DisplayName("a key for something else is refused, and so is what is no key")
    void unfit() {
        assertThat(json("street.officer", NOTES, note, key).status()).isEqualTo(201);
        refused(json("street.officer", NOTES, "{\"text\":\"other\"}", key), 422, "shared.once.otherRequest");
        refused(json("street.officer", NOTES + "?x=1", note, key), 422, "shared.once.otherRequest");
        refused(json("street.officer", FILE + "/contacts", note, key), 422, "shared.once.otherRequest");
        for (var unfit : List.of("", "two words", "x".repeat(65))) {
            var answer = json("street.officer", NOTES, note, unfit);
            refused(answer, 422, "shared.once.keyUnfit");
            assertThat(answer.json().getString("field")).isEqualTo("Idempotency-Key");
        }
        assertThat(json("street.officer", NOTES, note, "~".repeat(28) + key).status())
                .as("64 signs")
                .isEqualTo(201);
        assertThat(notesMade()).isEqualTo(2);
    }

    @Test
    @DisplayName("a refusal did nothing and is not kept: mended, the request is done with the same key")
    void refusals() {
        assertThat(json("street.officer", NOTES, "{\"text\":\"\"}", key).status())
                .isEqualTo(422);
        assertThat(json("street.officer", NOTES, "{\"text\":", key).status()).isEqualTo(400);
        assertThat(json("street.officer", NOTES, note, key).status()).isEqualTo(201);
        assertThat(notesMade()).isOne();
    }

    @Test
    @DisplayName("one account's key is nobody else's, and no way into a room")
    void walls() {
        var mine = json("street.officer", NOTES, note, key);
        assertThat(mine.status()).isEqualTo(201);
        assertThat(json("other.street.officer", NOTES, note, key).status()).isEqualTo(404);
        assertThat(json("district.officer", NOTES, note, key).status()).isEqualTo(403);
        assertThat(json("street.admin", NOTES, note, key).status()).isEqualTo(403);
        var theirs = json("other.street.officer", NOTES.replace("110105026", "110101010"), note, key);
        assertThat(theirs.status()).as(theirs.body()).isEqualTo(201);
        assertThat(theirs.body()).isNotEqualTo(mine.body());
        assertThat(notesMade()).isOne();
    }

    @Test
    @DisplayName("who lost the right meanwhile gets no answer any more")
    void rightLost() {
        var email = provider.person("once.officer", true, true);
        var admin = bearer("street.admin");
        var given = json(
                "street.admin",
                ROOM + "/staff",
                "{\"email\":\"" + email + "\",\"familyName\":\"王\",\"givenName\":\"二\",\"role\":\"ST\"}",
                key);
        assertThat(given.status()).as(given.body()).isEqualTo(201);
        assertThat(json("once.officer", NOTES, note, key).status()).isEqualTo(201);
        var staff = ROOM + "/staff/";
        var changed = client.send(
                "PUT",
                staff + given.json().getJsonObject("member").getString("id"),
                "{\"role\":\"TR\",\"reason\":\"test\"}",
                "Authorization",
                admin,
                "Content-Type",
                "application/json");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(json("once.officer", NOTES, note, key).status()).isEqualTo(403);
        var revoked = client.send(
                "DELETE", staff + changed.json().getString("id") + "?reason=test", "", "Authorization", admin);
        assertThat(revoked.status()).as(revoked.body()).isEqualTo(204);
        assertThat(json("once.officer", NOTES, note, key).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("sent many times at once it is done once; who comes while it is done is asked to come again")
    void atOnce() {
        var bearer = bearer("street.officer");
        var answers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> post(bearer, NOTES, note, key, "Content-Type", "application/json")))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(notesMade()).isOne();
        var last = json("street.officer", NOTES, note, key);
        assertThat(last.status()).isEqualTo(201);
        assertThat(answers).allSatisfy(answer -> {
            if (answer.status() == 409) {
                refused(answer, 409, "shared.once.stillRunning");
                assertThat(answer.header("Retry-After")).hasValue("1");
            } else {
                assertThat(answer.body()).isEqualTo(last.body());
            }
        });
        assertThat(notesMade()).isOne();
    }

    @Test
    @DisplayName("what is still being done is not begun a second time; a server that died over it has done nothing")
    void diedOverIt() {
        assertThat(json("street.officer", NOTES, note, key + "-other").status()).isEqualTo(201);
        try (var server = new Owner()) {
            server.run("start transaction");
            server.run("insert into kept_answer (account_id, id, version, request_key, request, until)"
                    + " select account_id, id + 1, 0, '" + key
                    + "', request, until from kept_answer where request_key = '"
                    + key + "-other'");
            var answer = json("street.officer", NOTES, note, key);
            refused(answer, 409, "shared.once.stillRunning");
            assertThat(answer.header("Retry-After")).isPresent();
            server.run("rollback");
        }
        assertThat(json("street.officer", NOTES, note, key).status()).isEqualTo(201);
        assertThat(notesMade()).isEqualTo(2);
    }

    @Test
    @DisplayName("a key is forgotten when its time is over")
    void forgotten() {
        var first = json("street.officer", NOTES, note, key);
        try (var owner = new Owner()) {
            assertThat(owner.rows(
                                    "select timestampdiff(minute, utc_timestamp(3), until) between 1435 and 1440"
                                            + " from kept_answer where request_key = ?",
                                    key)
                            .get(0)
                            .get(0))
                    .as("a day, as the rule says")
                    .isEqualTo("1");
            owner.run("update kept_answer set until = utc_timestamp(3) where request_key = '" + key + "'");
        }
        var second = json("street.officer", NOTES, note, key);
        assertThat(second.status()).isEqualTo(201);
        assertThat(second.body()).isNotEqualTo(first.body());
        assertThat(notesMade()).isEqualTo(2);
    }
}
