package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.liandong.shared.Ids;
import org.liandong.shared.Uscc;
import org.liandong.tenancy.Databases;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class HubChangingIT {

    private static final String CHANGES = "/api/v1/hubs/110000/hub-changes";
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Shanghai"));

    private final Browser client = new Browser();
    private final IdentityProvider provider = new IdentityProvider();

    @Test
    @DisplayName("row 1: only the platform administrator changes the tree, only in the city's room")
    void whoMay() {
        var form = move("110117101", "110116", "110116818", TODAY.plusDays(30));
        assertThat(post(CHANGES, form, "city.officer").status()).isEqualTo(403);
        assertThat(post("/api/v1/hubs/110105/hub-changes", form, "district.officer")
                        .status())
                .isEqualTo(403);
        assertThat(post(CHANGES, form, "street.admin").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("§3.3: what cannot be is refused, with the field and the reason")
    void refusals() {
        assertRefused("hub", "onlyStreets", move("110117", "110116", "110116818", TODAY));
        assertRefused("target", "toDistrict", move("110117101", "110116001", "110116818", TODAY));
        assertRefused("target", "sameDistrict", move("110117101", "110117", "110117818", TODAY));
        assertRefused("newCode", "codeForm", move("110117101", "110116", "110117818", TODAY));
        assertRefused("newCode", "codeTaken", move("110117101", "110116", "110116001", TODAY));
        assertRefused("effectiveOn", "monthClosed", move("110117101", "110116", "110116818", TODAY.minusMonths(2)));
        assertRefused("target", "intoItself", merge("110117101", "110117101", TODAY));
        assertRefused("hub", "hubUnknown", merge("110117999", "110117101", TODAY));
    }

    @Test
    @DisplayName("§3.3: all that is wrong with a change is told at once, each with its field")
    void allAtOnce() {
        var refused = post(CHANGES, move("110117", "110116", "110117818", TODAY.plusYears(2)), "platform.admin");

        assertThat(refused.json().getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("field"))
                .containsExactly("hub", "newCode", "effectiveOn");
        assertThat(post(CHANGES, merge("110117999", "110117998", TODAY), "platform.admin")
                        .json()
                        .getJsonArray("errors")
                        .getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("field"))
                .containsExactly("hub", "target");
    }

    @Test
    @DisplayName(
            "§3.3: a change planned for later changes nothing yet, stands in the way of another, and can be withdrawn")
    void planned() {
        var planned = post(CHANGES, merge("110117102", "110117104", TODAY.plusDays(40)), "platform.admin");
        assertThat(planned.status()).isEqualTo(201);
        assertThat(planned.json().getString("state")).isEqualTo("PLANNED");
        assertThat(client.get("/hubs/110117102").status()).isEqualTo(200);

        assertRefused(null, "otherPlanned", move("110117102", "110116", "110116817", TODAY));

        assertThat(client.send(
                                "DELETE",
                                CHANGES + "/" + planned.json().getString("id"),
                                "",
                                "Authorization",
                                provider.bearer("platform.admin"))
                        .status())
                .as("without a reason")
                .isEqualTo(422);
        var withdrawn = client.send(
                "DELETE",
                CHANGES + "/" + planned.json().getString("id") + "?reason=mistake",
                "",
                "Authorization",
                provider.bearer("platform.admin"));
        assertThat(withdrawn.status()).isEqualTo(204);
        assertThat(client.get(
                                CHANGES + "/" + planned.json().getString("id") + "/history",
                                "Authorization",
                                provider.bearer("auditor"))
                        .json()
                        .getJsonArray("items")
                        .getValuesAs(JsonObject.class))
                .extracting(step -> step.getString("action") + " " + step.getString("reason", ""))
                .containsExactly("WITHDRAW mistake", "PLAN ");
        assertThat(post(CHANGES + "/preview", move("110117102", "110116", "110116817", TODAY), "platform.admin")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("§3.3: a street that moves is found under its new code and district, its old addresses lead there")
    void moved() {
        var done = post(CHANGES, move("110117101", "110116", "110116818", TODAY), "platform.admin");
        assertThat(done.json().getString("state")).isEqualTo("DONE");

        for (var path : List.of("/hubs/", "/en/hubs/")) {
            var old = client.get(path + "110117101?elder=1");
            assertThat(old.status()).isEqualTo(301);
            assertThat(old.header("Location").orElseThrow()).endsWith(path + "110116818?elder=1");
        }
        assertThat(client.get("/en/hubs/110117101?elder=1&month=2026-10")
                        .header("Location")
                        .orElseThrow())
                .endsWith("/en/hubs/110116818?elder=1&month=2026-10");
        assertThat(client.get("/hubs/110117101/theme.css?v=1")
                        .header("Location")
                        .orElseThrow())
                .endsWith("/hubs/110116818/theme.css?v=1");
        for (var path : List.of(
                "/organizations?hub=110117101",
                "/en/rules?hub=110117101",
                "/api/v1/public/organizations?hub=110117101",
                "/api/v1/public/rules?hub=110117101",
                "/api/v1/public/figures?hub=110117101")) {
            assertThat(client.get(path).status()).as(path).isEqualTo(200);
        }
        for (var list : List.of("organizations", "work-items")) {
            assertThat(client.get(
                                    "/api/v1/hubs/110000/" + list + "?hub=110117101",
                                    "Authorization",
                                    provider.bearer("city.officer"))
                            .status())
                    .as(list)
                    .isEqualTo(200);
        }
        var room = client.get(
                "/api/v1/hubs/110117101/organizations?q=x", "Authorization", provider.bearer("city.officer"));
        assertThat(room.status()).isEqualTo(301);
        assertThat(room.header("Location").orElseThrow()).contains("/api/v1/hubs/110116818/organizations?q=x");
        sentOn();
        assertThat(codesBelow("110116")).contains("110116818");
        assertThat(codesBelow("110117")).doesNotContain("110117101");
    }

    /** What is sent to the former code is sent on as it is, and judged at the present one. */
    private void sentOn() {
        for (var method : List.of("POST", "PUT", "PATCH", "DELETE")) {
            var body = method.equals("DELETE") ? "" : "{}";
            var sent = client.send(
                    method,
                    "/api/v1/hubs/110117101/organizations/imports/1?x=%E4%B8%AD&y=",
                    body,
                    "Authorization",
                    provider.bearer("city.officer"));
            assertThat(sent.status()).as(method).isEqualTo(308);
            assertThat(sent.header("Location").orElseThrow())
                    .endsWith("/api/v1/hubs/110116818/organizations/imports/1?x=%E4%B8%AD&y=");
            assertThat(client.send(
                                    method,
                                    sent.header("Location").orElseThrow(),
                                    body,
                                    "Authorization",
                                    provider.bearer("city.officer"))
                            .status())
                    .as("who looks down writes nothing there either")
                    .isEqualTo(403);
        }
        assertThat(client.send("POST", "/api/v1/hubs/110117101/offices", "{}").status())
                .as("nobody is led anywhere")
                .isEqualTo(401);
        assertThat(client.send(
                                "POST",
                                "/api/v1/hubs/110117999/offices",
                                "{}",
                                "Authorization",
                                provider.bearer("city.officer"))
                        .status())
                .as("a code that nobody bore")
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "§3.3, RP-01: after a merger organizations, figures and staff are the successor's, and the old room begins nothing")
    void merged() {
        var street = "110105030";
        var successor = "110105031";
        var org = Uscc.completed("52110105MJ0HUB01").value();
        assertThat(post(
                                "/api/v1/hubs/110105/organizations",
                                Json.createObjectBuilder()
                                        .add("uscc", org)
                                        .add("name", "北京市朝阳区合并前社会工作事务所")
                                        .add("type", "SERVICE")
                                        .add("street", street)
                                        .build()
                                        .toString(),
                                "district.officer")
                        .status())
                .isBetween(200, 201);
        long before = active(successor);
        var account = memberOf(street);

        var effects = post(CHANGES + "/preview", merge(street, successor, TODAY), "platform.admin")
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);
        assertThat(effects).extracting(effect -> effect.getInt("count")).contains(1);
        assertThat(post(CHANGES, merge(street, successor, TODAY), "platform.admin")
                        .json()
                        .getString("state"))
                .isEqualTo("DONE");

        assertThat(client.get("/api/v1/public/organizations/" + org).json().getString("street"))
                .isEqualTo(successor);
        assertThat(active(successor)).isEqualTo(before + 1);
        assertThat(active(street)).isZero();
        assertThat(client.get("/hubs/" + street).header("Location").orElseThrow())
                .contains("/hubs/" + successor);
        assertThat(client.get("/hubs/" + street + "/theme.css").status())
                .as("the old room keeps its colour")
                .isEqualTo(200);
        assertThat(codesBelow("110105")).contains(successor).doesNotContain(street);
        try (var owner = Databases.owner()) {
            assertThat(owner.query(
                            "select h.code from membership m join hub h on h.id = m.hub_id where m.account_id = ?"
                                    + " and m.role = 'TR' and m.valid_to is null and m.revoked_at is null",
                            row -> row.getString(1),
                            account))
                    .containsExactly(successor);
            owner.update("delete from membership where account_id = ? and role = 'TR'", account);
            owner.commit();
        }
        var late = post(
                "/api/v1/hubs/110105/organizations",
                Json.createObjectBuilder()
                        .add("uscc", Uscc.completed("52110105MJ0HUB02").value())
                        .add("name", "北京市朝阳区合并后社会工作事务所")
                        .add("type", "SERVICE")
                        .add("street", street)
                        .build()
                        .toString(),
                "district.officer");
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.body()).contains(successor);
    }

    @Test
    @DisplayName("§3.3: in a closed room the successor's members look things up and begin nothing; others have no door")
    void closedRoom() {
        var room = "/api/v1/hubs/110101009";
        var hepingli = provider.bearer("other.street.officer");
        assertThat(client.get(room + "/organizations", "Authorization", hepingli)
                        .status())
                .isEqualTo(404);

        post(CHANGES, merge("110101009", "110101010", TODAY), "platform.admin");

        assertThat(client.get(room + "/organizations", "Authorization", hepingli)
                        .status())
                .isEqualTo(200);
        var entry = Json.createObjectBuilder()
                .add("uscc", Uscc.completed("52110101MJ0HUB03").value())
                .add("name", "北京市东城区新社会工作事务所")
                .add("type", "SERVICE")
                .add("street", "110101009")
                .build()
                .toString();
        var refused = post(room + "/organizations", entry, "other.street.officer");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().getString("rule")).isEqualTo("access.hub.closed");
        assertThat(client.get(room + "/organizations", "Authorization", provider.bearer("street.officer"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("§3.3: a code that one street is to bear is not promised to another one")
    void codePromised() {
        var planned = post(CHANGES, move("110117004", "110116", "110116815", TODAY.plusDays(20)), "platform.admin");
        assertThat(planned.status()).isEqualTo(201);

        assertRefused("newCode", "codeTaken", move("110117002", "110116", "110116815", TODAY.plusDays(21)));

        client.send(
                "DELETE",
                CHANGES + "/" + planned.json().getString("id") + "?reason=test",
                "",
                "Authorization",
                provider.bearer("platform.admin"));
    }

    @Test
    @DisplayName("§3.3: who works in a merged street until a day, or only from one on, does so in the successor")
    void datedRoles() {
        var street = "110105032";
        var successor = "110105033";
        var until = TODAY.plusDays(9);
        var from = TODAY.plusDays(10);
        var ending = memberOf(street, "2026-01-01", until.toString());
        memberOf(street, from.toString(), null);

        var effects = post(CHANGES + "/preview", merge(street, successor, TODAY), "platform.admin");
        assertThat(effects.body()).contains("2名");
        post(CHANGES, merge(street, successor, TODAY), "platform.admin");

        try (var owner = Databases.owner()) {
            assertThat(owner.query(
                            "select concat(m.valid_from, '/', coalesce(m.valid_to, '')) from membership m join hub h"
                                    + " on h.id = m.hub_id where m.account_id = ? and h.code = ? and m.revoked_at is null"
                                    + " order by m.valid_from",
                            row -> row.getString(1),
                            ending,
                            successor))
                    .containsExactly(TODAY + "/" + until, from + "/");
            assertThat(owner.query(
                            "select count(*) from membership m join hub h on h.id = m.hub_id where h.code = ?"
                                    + " and m.revoked_at is null and (m.valid_to is null or m.valid_to >= ?)",
                            row -> row.getLong(1),
                            street,
                            TODAY))
                    .containsExactly(0L);
            owner.update("delete from membership where account_id = ? and role = 'TR'", ending);
            owner.commit();
        }
    }

    @Test
    @DisplayName("SOD-8: who looks down from the district that a street moves to holds no role in the street any more")
    void movedBelow() {
        var street = "110117106";
        long account = memberOf(street, "2026-01-01", null);
        try (var owner = Databases.owner()) {
            owner.update(
                    "insert into membership (id, version, account_id, hub_id, role, valid_from) select ?, 1, ?, id, 'DT',"
                            + " '2026-01-01' from hub where code = '110116'",
                    Ids.next(),
                    account);
            owner.commit();
        }
        var change = move(street, "110116", "110116816", TODAY);

        assertThat(post(CHANGES + "/preview", change, "platform.admin").body()).contains("1名工作人员同时在新的区任职");
        assertThat(post(CHANGES, change, "platform.admin").status()).isEqualTo(201);

        try (var owner = Databases.owner()) {
            assertThat(owner.query(
                            "select role from membership where account_id = ? and revoked_at is null"
                                    + " and (valid_to is null or valid_to >= ?) and role in ('TR', 'DT')",
                            row -> row.getString(1),
                            account,
                            TODAY))
                    .containsExactly("DT");
            owner.update("delete from membership where account_id = ? and role in ('TR', 'DT')", account);
            owner.commit();
        }
    }

    /** Somebody of the demo set who trains people in this street, too. */
    private long memberOf(String street) {
        return memberOf(street, "2026-01-01", null);
    }

    private long memberOf(String street, String from, String to) {
        try (var owner = Databases.owner()) {
            long account = owner.query(
                            "select id from account where email = 'other.street.officer@example.org'",
                            row -> row.getLong(1))
                    .get(0);
            owner.update(
                    "insert into membership (id, version, account_id, hub_id, role, valid_from, valid_to)"
                            + " select ?, 1, ?, id, 'TR', ?, ? from hub where code = ?",
                    Ids.next(),
                    account,
                    from,
                    to,
                    street);
            owner.commit();
            return account;
        }
    }

    private List<String> codesBelow(String parent) {
        return client.get("/api/v1/public/hubs?limit=200&parent=" + parent).json().getJsonArray("items").stream()
                .map(item -> item.asJsonObject().getString("code"))
                .toList();
    }

    private long active(String hub) {
        return client
                .get("/api/v1/public/figures?measure=ORGANIZATIONS&hub=" + hub)
                .json()
                .getJsonArray("items")
                .stream()
                .mapToLong(item -> item.asJsonObject().getJsonNumber("value").longValue())
                .sum();
    }

    private void assertRefused(String field, String rule, String form) {
        var answer = post(CHANGES, form, "platform.admin");
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.json().getString("rule")).isEqualTo("access.hubChange." + rule);
        assertThat(answer.json().getString("field", null)).isEqualTo(field);
    }

    private Page post(String path, String form, String user) {
        return client.send(
                "POST", path, form, "Authorization", provider.bearer(user), "Content-Type", "application/json");
    }

    private static String move(String hub, String district, String code, LocalDate day) {
        return form("MOVE", hub, district, day).replace("}", ",\"newCode\":\"" + code + "\"}");
    }

    private static String merge(String hub, String successor, LocalDate day) {
        return form("MERGE", hub, successor, day);
    }

    private static String form(String kind, String hub, String target, LocalDate day) {
        return Json.createObjectBuilder()
                .add("kind", kind)
                .add("hub", hub)
                .add("target", target)
                .add("effectiveOn", day.toString())
                .add("basis", "京民区划〔2026〕1号")
                .build()
                .toString();
    }
}
