package org.liandong.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.Http;
import org.liandong.access.IdentityProvider;
import org.liandong.shared.Ids;
import org.liandong.tenancy.CommandSql;
import org.liandong.tenancy.Databases;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class AuditOperationsIT {

    private static final String CITY = "110000";
    private static final String CHAOYANG = "110105";
    private static final String WANGJING = "110105026";
    private static final String HEPINGLI = "110101010";
    private static final HttpClient HTTP = Http.client();

    private static final String OBJECT = Long.toString(Ids.next());

    @BeforeAll
    static void threeSteps() {
        try (var sql = Databases.application()) {
            step(sql, 1, WANGJING, "account 1");
            step(sql, 2, HEPINGLI, "account 2");
            step(sql, 3, null, AuditLog.SYSTEM);
            sql.commit();
        }
        Databases.number(new AuditStream());
    }

    private static void step(CommandSql sql, int number, String hub, String actor) {
        long id = Ids.next();
        var sealed = Sealed.of(List.of(new Change("name", "旧名" + number, "新名" + number)));
        sql.update(
                "insert into audit_event (id, at, actor, hub_id, action, object_type, object_id, reason, digests)"
                        + " values (?, utc_timestamp(3), ?, (select h.id from hub h where h.code = ?), 'AMEND', 'Test', ?,"
                        + " 'because', ?)",
                id,
                actor,
                hub,
                OBJECT,
                sealed.digests());
        sql.update("insert into audit_value (event_id, changes) values (?, ?)", id, sealed.values());
        sql.update("insert into pending (stream, row_id, since) values ('audit', ?, utc_timestamp(3))", id);
    }

    @Test
    @DisplayName(
            "an auditor of the city sees the steps of the hub named and below it, with who, what, when, old and new")
    void subtree() throws Exception {
        assertThat(actors(CHAOYANG)).containsExactly("account 1");
        assertThat(actors(HEPINGLI)).containsExactly("account 2");
        assertThat(actors(CITY)).containsExactly("system", "account 2", "account 1");
        var item = events(WANGJING, "").getJsonArray("items").getJsonObject(0);
        assertThat(item.getString("hub")).isEqualTo(WANGJING);
        assertThat(item.getString("action")).isEqualTo("AMEND");
        assertThat(item.getString("at")).endsWith("+08:00");
        assertThat(item.getString("position")).matches("\\d+");
        assertThat(item.getJsonArray("changes").getJsonObject(0).toString())
                .contains("旧名1")
                .contains("新名1");
    }

    @Test
    @DisplayName("the list is read page by page and by actor")
    void pages() throws Exception {
        var first = events(CITY, "&limit=2");
        assertThat(first.getJsonArray("items")).hasSize(2);
        var second = events(CITY, "&limit=2&after=" + first.getString("next"));
        assertThat(second.getJsonArray("items")).hasSize(1);
        assertThat(second.containsKey("next")).isFalse();
        assertThat(events(CITY, "&actor=system").getJsonArray("items")).hasSize(1);
        assertThat(get("auditor", CITY, "events?after=x").statusCode()).isEqualTo(422);
    }

    @Test
    @DisplayName("an auditor has the log verified")
    void verification() throws Exception {
        var answer = get("auditor", CITY, "verification");
        assertThat(answer.statusCode()).isEqualTo(200);
        var result = json(answer);
        assertThat(result.getJsonArray("findings")).isEmpty();
        assertThat(result.getBoolean("sound")).isTrue();
        assertThat(result.getString("hash")).hasSize(64);
    }

    @Test
    @DisplayName(
            "row 30: officers read no audit log, in their own hub 403 and in a foreign one 404; without a token 401")
    void refused() throws Exception {
        for (String operation : List.of("events", "verification")) {
            assertThat(get("street.officer", WANGJING, operation).statusCode()).isEqualTo(403);
            assertThat(get("district.officer", WANGJING, operation).statusCode())
                    .isEqualTo(403);
            assertThat(get("other.street.officer", WANGJING, operation).statusCode())
                    .isEqualTo(404);
            assertThat(get(null, WANGJING, operation).statusCode()).isEqualTo(401);
        }
    }

    @Test
    @DisplayName("every answer carries the request's id, also the one of a request that is refused at the gate")
    void requestId() throws Exception {
        assertThat(get("auditor", CITY, "events").headers().firstValue("X-Request-Id"))
                .hasValue("it-request-1");
        assertThat(get(null, CITY, "events").headers().firstValue("X-Request-Id"))
                .hasValue("it-request-1");
    }

    private static List<String> actors(String hub) throws Exception {
        return events(hub, "").getJsonArray("items").getValuesAs(JsonObject.class).stream()
                .map(item -> item.getString("actor"))
                .toList();
    }

    private static JsonObject events(String hub, String more) throws Exception {
        var answer = get("auditor", hub, "events?object=" + OBJECT + more);
        assertThat(answer.statusCode()).isEqualTo(200);
        return json(answer);
    }

    private static HttpResponse<String> get(String user, String hub, String operation)
            throws IOException, InterruptedException {
        var address = System.getenv("LIANDONG_PUBLIC_URL") + "/api/v1/hubs/" + hub + "/audit/" + operation;
        var request = HttpRequest.newBuilder(URI.create(address)).header("X-Request-Id", "it-request-1");
        if (user != null) {
            request.header("Authorization", new IdentityProvider().bearer(user));
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonObject json(HttpResponse<String> answer) {
        return Json.createReader(new StringReader(answer.body())).readObject();
    }
}
