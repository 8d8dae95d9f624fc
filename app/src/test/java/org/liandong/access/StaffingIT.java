package org.liandong.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.function.Supplier;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class StaffingIT {

    private static final String[] ROOMS = {"110105026", "110105", "110000", "110101010"};

    private static final String STAFF = "/api/v1/hubs/110105026/staff";

    private final Browser client = new Browser();
    private final IdentityProvider provider = new IdentityProvider();

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "street.admin,         200/422, 404/404, 404/404, 404/404",
        "street.officer,       200/403, 404/404, 404/404, 404/404",
        "district.officer,     200/403, 200/403, 404/404, 404/404",
        "other.street.officer, 404/404, 404/404, 404/404, 200/403",
        "city.officer,         200/403, 200/403, 200/403, 200/403",
        "auditor,              200/403, 200/403, 200/403, 200/403",
        "platform.admin,       200/403, 200/403, 200/403, 200/403",
        "org.user,             404/404, 404/404, 404/404, 404/404",
    })
    @DisplayName("rows 1 and 1a, SOD-8: who reads / changes the staff of Wangjing, Chaoyang, the city and Hepingli")
    void rooms(String user, String street, String district, String city, String other) {
        var bearer = provider.bearer(user);
        String[] expected = {street, district, city, other};
        for (int i = 0; i < ROOMS.length; i++) {
            var staff = "/api/v1/hubs/" + ROOMS[i] + "/staff";
            int read = client.get(staff, "Authorization", bearer).status();
            int change = client.send("POST", staff, "{}", "Authorization", bearer, "Content-Type", "application/json")
                    .status();
            assertThat(read + "/" + change).as(user + " in " + ROOMS[i]).isEqualTo(expected[i]);
        }
    }

    @Test
    @DisplayName(
            "a revoked membership stops working at the next request of an open session, and of a token that is still good")
    void revoked() {
        var staff = "/api/v1/hubs/110105026/staff";
        var person = provider.person("leaving.officer", true, true);
        var given = give(person, "ST");
        assertThat(given.status()).isEqualTo(201);
        var member = new Browser();
        var bearer = provider.bearer("leaving.officer");
        assertThat(member.logIn("leaving.officer", "/h/110105026/").status()).isEqualTo(200);
        assertThat(member.get(staff).status()).isEqualTo(200);
        assertThat(client.get(staff, "Authorization", bearer).status()).isEqualTo(200);

        var revoked = client.send(
                "DELETE",
                staff + "/" + id(given) + "?reason=left",
                "",
                "Authorization",
                provider.bearer("street.admin"));

        assertThat(revoked.status()).isEqualTo(204);
        assertThat(member.get("/h/110105026/").status()).isEqualTo(404);
        assertThat(member.get(staff).status()).isEqualTo(404);
        assertThat(client.get(staff, "Authorization", bearer).status()).isEqualTo(404);
    }

    @Test
    @DisplayName(
            "SOD-11, SOD-9, SOD-8, R4: an administrator gives neither his own rank nor roles that do not go together")
    void limits() {
        assertRule("access.membership.administratorHasNoBusiness", give("street.admin@example.org", "ST"));
        assertRule("access.membership.auditorOnlyReads", give("auditor@example.org", "ST"));
        assertRule("access.membership.notYours", give("org.user@example.org", "HA"));
        assertRule("access.membership.roleNotAtThisTier", give("org.user@example.org", "DT"));
        assertRule("access.account.unknown", give("nobody@example.org", "ST"));
        assertRule("access.membership.readsDownNeverWritesDown", give("district.officer@example.org", "IN"));
        assertRule("access.membership.governmentIsNoOrganization", give("org.user@example.org", "ST"));
    }

    @Test
    @DisplayName("giving and taking a role stands in the audit log with who did it")
    void audited() {
        var given = id(give("org.user@example.org", "TR"));
        client.send(
                "DELETE",
                "/api/v1/hubs/110105026/staff/" + given + "?reason=mistake",
                "",
                "Authorization",
                provider.bearer("street.admin"));

        var steps = client.get(
                        "/api/v1/hubs/110105026/audit/events?object=" + given,
                        "Authorization",
                        provider.bearer("auditor"))
                .json()
                .getJsonArray("items")
                .getValuesAs(JsonObject.class);

        assertThat(steps).extracting(step -> step.getString("action")).containsExactly("REVOKE", "GIVE");
        assertThat(steps).allSatisfy(step -> assertThat(step.getString("name")).isEqualTo("李秀兰"));
        assertThat(steps.get(0).getString("reason")).isEqualTo("mistake");
    }

    @Test
    @DisplayName("row 1a: who is invited and has no account gets one, with a password good for one login")
    void invited() {
        var email = "newcomer." + System.nanoTime() + "@example.org";

        var answer = post(STAFF, "{'email':'" + email + "','role':'IN','familyName':'欧阳','givenName':'明'}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(answer.json().getString("welcome")).isEqualTo("PASSWORD");
        assertThat(answer.json().getJsonObject("member").getString("name")).isEqualTo("欧阳明");
        var user = provider.user(email);
        assertThat(user.getBoolean("enabled")).isTrue();
        assertThat(user.getJsonArray("requiredActions").toString()).contains("UPDATE_PASSWORD");
        var form = new Browser().open("/h/110105026/");
        var afterPassword = new Browser().logIn(email, answer.json().getString("oneTimePassword"), "/h/110105026/");
        assertThat(form.asksForPassword()).isTrue();
        assertThat(afterPassword.body()).contains("password-new");
    }

    @Test
    @DisplayName("another way in is given to who never came in, and to nobody else")
    void welcomedAgain() {
        var email = "forgetful." + System.nanoTime() + "@example.org";
        var first = post(STAFF, "{'email':'" + email + "','role':'IN','familyName':'Li','givenName':'Lei'}");

        var second = post(STAFF + "/" + id(first) + "/welcome", "");

        assertThat(second.status()).isEqualTo(200);
        assertThat(second.json().getString("oneTimePassword"))
                .isNotEqualTo(first.json().getString("oneTimePassword"));
        var settled = give(provider.person("settled.officer", true, true), "IN");
        assertRule("access.account.hasComeIn", post(STAFF + "/" + id(settled) + "/welcome", ""));
        var elsewhere = id(give("other.street.officer@example.org", "TR"));
        assertRule("access.account.alsoElsewhere", post(STAFF + "/" + elsewhere + "/welcome", ""));
        revoke(id(settled));
        revoke(elsewhere);
    }

    @Test
    @DisplayName("a role given by e-mail reaches nobody who is disabled or has not proved that the address is his")
    void knownAddress() {
        assertThat(give(provider.person("known.trainer", true, true), "TR")
                        .json()
                        .getString("welcome"))
                .isEqualTo("KNOWN");
        assertRule("access.account.disabled", give(provider.person("disabled.trainer", false, true), "TR"));
        assertRule("access.account.emailNotVerified", give(provider.person("unproved.trainer", true, false), "TR"));
        assertRule("access.account.emailForm", give("no address", "TR"));
    }

    @Test
    @DisplayName(
            "row 1a, SOD-10: a suspended role gives nothing from the next request on, until it is lifted, with reasons")
    void suspended() {
        var given = id(give(provider.person("resting.officer", true, true), "ST"));
        var bearer = provider.bearer("resting.officer");
        assertThat(client.get(STAFF, "Authorization", bearer).status()).isEqualTo(200);

        assertRule("access.reason.missing", post(STAFF + "/" + given + "/suspension", "{}"));
        assertThat(post(STAFF + "/" + given + "/suspension", "{'reason':'离岗培训'}")
                        .status())
                .isEqualTo(204);
        assertThat(client.get(STAFF, "Authorization", bearer).status()).isEqualTo(404);
        assertRule("access.suspension.alreadyThere", post(STAFF + "/" + given + "/suspension", "{'reason':'x'}"));

        var lifted = client.send(
                "DELETE",
                STAFF + "/" + given + "/suspension?reason=back",
                "",
                "Authorization",
                provider.bearer("street.admin"));
        assertThat(lifted.status()).isEqualTo(204);
        assertThat(client.get(STAFF, "Authorization", bearer).status()).isEqualTo(200);
        revoke(given);
    }

    @Test
    @DisplayName("row 1a: another role takes the place of the former one, which stays as a record")
    void changed() {
        var given = id(give(provider.person("moving.officer", true, true), "ST"));

        assertThat(send("PUT", STAFF + "/" + given, "{'role':'ST'}").body())
                .as("all that is wrong is told at once")
                .contains("access.membership.nothingChanged", "access.reason.missing");
        assertThat(send("POST", STAFF + "/" + given + "/suspension", "{'from':'2020-01-01'}")
                        .body())
                .contains("access.suspension.beginsInThePast", "access.reason.missing");
        assertThat(post(STAFF, "{'email':'no address','role':'none'}").body())
                .contains("access.account.emailForm", "access.membership.roleUnknown");
        var changed = send("PUT", STAFF + "/" + given, "{'role':'PU','reason':'轮岗'}");

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().getString("role")).isEqualTo("PU");
        var former = client.get(STAFF + "/" + given, "Authorization", provider.bearer("street.admin"));
        assertThat(former.json().getString("state")).isEqualTo("ENDED");
        revoke(changed.json().getString("id"));
    }

    private Page rename(String one, Page seen, String name) {
        return client.send(
                "PUT",
                one,
                "{\"name\":\"" + name + "\"}",
                "Authorization",
                provider.bearer("street.admin"),
                "Content-Type",
                "application/json",
                "If-Match",
                seen.header("ETag").orElseThrow());
    }

    @Test
    @DisplayName("of two who rename the same office the second is told that it was changed, and does not overwrite it")
    void officeRenamedMeanwhile() {
        var offices = "/api/v1/hubs/110105026/offices";
        var name = "改名科" + System.nanoTime();
        var added = post(offices, "{'name':'" + name + "','kind':'OTHER'}");
        var one = offices + "/" + added.json().getString("id");
        var read = client.get(one, "Authorization", provider.bearer("street.admin"));
        assertThat(read.header("ETag")).isPresent().isEqualTo(added.header("ETag"));
        assertThat(read.json()).isEqualTo(added.json());

        var renamed = rename(one, read, name + "一");
        assertThat(renamed.status()).as(renamed.body()).isEqualTo(200);
        assertThat(renamed.header("ETag")).isPresent().isNotEqualTo(read.header("ETag"));
        var late = rename(one, read, name + "二");
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.json().getString("rule")).isEqualTo("access.office.changedMeanwhile");
        assertThat(client.get(one, "Authorization", provider.bearer("street.admin"))
                        .json()
                        .getString("name"))
                .isEqualTo(name + "一");
        assertThat(rename(one, renamed, name + "二").status()).isEqualTo(200);

        assertThat(send("PUT", one, "{'name':'" + name + "三'}").status())
                .as("who does not say what he has seen")
                .isEqualTo(428);
        assertThat(client.get(
                                one.replace("110105026", "110101010"),
                                "Authorization",
                                provider.bearer("other.street.officer"))
                        .status())
                .as("another hub's office")
                .isEqualTo(404);
    }

    @Test
    @DisplayName("row 1a: a role that is still to come is changed and goes on being to come")
    void changedBeforeItBegins() {
        var person = provider.person("coming.officer", true, true);
        var given = id(post(STAFF, "{'email':'" + person + "','role':'ST','from':'2099-01-01'}"));

        var changed = send("PUT", STAFF + "/" + given, "{'role':'PU','to':'2099-12-31','reason':'改任'}");

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.json().getString("from")).isEqualTo("2099-01-01");
        assertThat(changed.json().getString("state")).isEqualTo("COMING");
        assertThat(client.get(STAFF, "Authorization", provider.bearer("coming.officer"))
                        .status())
                .isEqualTo(404);
        revoke(changed.json().getString("id"));
    }

    @Test
    @DisplayName("an office is added, renamed and closed when nobody sits in it")
    void offices() {
        var offices = "/api/v1/hubs/110105026/offices";
        var name = "服务中心" + System.nanoTime();
        var office = post(offices, "{'name':'" + name + "','kind':'INCUBATOR'}");
        assertThat(office.status()).as(office.body()).isEqualTo(201);
        var id = office.json().getString("id");
        assertRule("access.office.nameTaken", post(offices, "{'name':'" + name + "','kind':'OTHER'}"));
        assertRule("registry.uscc.length", post(offices, "{'name':'无','kind':'OTHER','uscc':'12'}"));

        var one = offices + "/" + id;
        assertThat(rename(one, office, name + "（新）").status()).isEqualTo(200);
        var person = provider.person("sitting.trainer", true, true);
        var member = id(post(STAFF, "{'email':'" + person + "','role':'TR','office':'" + id + "'}"));
        var close = offices + "/" + id + "?reason=merged&to=2099-12-31";
        assertRule("access.office.notEmpty", send("DELETE", close, ""));
        revoke(member);
        assertThat(send("DELETE", close, "").json().getString("to")).isEqualTo("2099-12-31");
        var wanted = "{'email':'" + person + "','role':'TR','office':'" + id + "','to':'";
        assertRule("access.membership.officeCloses", post(STAFF, wanted + "'}"));
        assertRule("access.membership.officeCloses", post(STAFF, wanted + "2100-01-01'}"));
        assertRule("access.membership.dayUnreadable", post(STAFF, wanted + "+99999-01-01'}"));
        revoke(id(post(STAFF, wanted + "2099-12-31'}")));
        assertThat(client.send(
                                "PUT",
                                "/api/v1/hubs/110101010/offices/" + id,
                                "{}",
                                "Authorization",
                                provider.bearer("street.admin"),
                                "Content-Type",
                                "application/json")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "row 1a: the administrator of a street is appointed and dismissed from above, by the platform anywhere")
    void administrators() {
        var bearer = provider.bearer("platform.admin");
        var person = provider.person("new.administrator", true, true);
        var path = "/api/v1/hubs/110000/administrators";
        var json = "{\"email\":\"" + person + "\",\"hub\":\"110101010\"}";

        var appointed = client.send("POST", path, json, "Authorization", bearer, "Content-Type", "application/json");

        assertThat(appointed.status()).as(appointed.body()).isEqualTo(201);
        assertThat(client.get("/api/v1/hubs/110101010/staff", "Authorization", provider.bearer("new.administrator"))
                        .status())
                .isEqualTo(200);
        var dismissed = client.send(
                "DELETE", path + "/" + id(appointed) + "?hub=110101010&reason=done", "", "Authorization", bearer);
        assertThat(dismissed.status()).isEqualTo(204);
    }

    @Test
    @DisplayName("row 1: an organization's administrator adds and removes its people, and the last one stays")
    void people() {
        var people = "/api/v1/organizations/52110105MJDW00010A/people";
        var bearer = provider.bearer("org.user");
        var person = provider.person("org.colleague", true, true);

        var added = client.send(
                "POST",
                people,
                "{\"email\":\"" + person + "\"}",
                "Authorization",
                bearer,
                "Content-Type",
                "application/json");

        assertThat(added.status()).as(added.body()).isEqualTo(201);
        var colleague = provider.bearer("org.colleague");
        assertThat(client.get(people, "Authorization", colleague).status()).isEqualTo(200);
        assertThat(client.send("DELETE", people + "/" + id(added) + "?reason=x", "", "Authorization", colleague)
                        .status())
                .isEqualTo(403);
        var own = client.get(people, "Authorization", bearer).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(item -> item.getString("role").equals("OA"))
                .findFirst()
                .orElseThrow();
        assertRule(
                "access.people.lastAdministrator",
                client.send("DELETE", people + "/" + own.getString("id") + "?reason=x", "", "Authorization", bearer));
        assertThat(client.send("DELETE", people + "/" + id(added) + "?reason=left", "", "Authorization", bearer)
                        .status())
                .isEqualTo(204);
        assertThat(client.get(people, "Authorization", colleague).status()).isEqualTo(404);

        var second =
                send("POST", people, bearer, "{\"email\":\"" + person + "\",\"role\":\"OA\",\"to\":\"2099-01-31\"}");
        assertRule(
                "access.people.lastAdministrator",
                client.send("DELETE", people + "/" + own.getString("id") + "?reason=x", "", "Authorization", bearer));
        assertRule(
                "access.people.lastAdministratorEnds",
                send("PUT", people + "/" + own.getString("id"), bearer, "{\"to\":\"2099-12-31\",\"reason\":\"x\"}"));
        assertThat(client.send("DELETE", people + "/" + id(second) + "?reason=left", "", "Authorization", bearer)
                        .status())
                .isEqualTo(204);
    }

    @Test
    @DisplayName(
            "row 1, SOD-10: an organization's role is extended before it ends, with a reason; the former one stays on record")
    void extending() {
        var people = "/api/v1/organizations/52110105MJDW00010A/people";
        var bearer = provider.bearer("org.user");
        var person = provider.person("org.extended", true, true);
        var added = send("POST", people, bearer, "{\"email\":\"" + person + "\",\"to\":\"2099-01-31\"}");
        var one = people + "/" + id(added);

        assertThat(send("PUT", one, provider.bearer("org.extended"), "{\"reason\":\"x\"}")
                        .status())
                .as("he may not extend it himself")
                .isEqualTo(403);
        assertRule("access.reason.missing", send("PUT", one, bearer, "{\"to\":\"2099-12-31\"}"));
        assertRule("access.people.sameEnd", send("PUT", one, bearer, "{\"to\":\"2099-01-31\",\"reason\":\"x\"}"));
        assertThat(send("PUT", one, bearer, "{\"to\":\"2099-01-31\"}").body())
                .as("all that is wrong is told at once")
                .contains("access.people.sameEnd", "access.reason.missing");
        assertRule(
                "access.membership.endsBeforeItBegins",
                send("PUT", one, bearer, "{\"to\":\"2020-01-01\",\"reason\":\"x\"}"));
        var extended = send("PUT", one, bearer, "{\"to\":\"2099-12-31\",\"reason\":\"续聘\"}");
        assertThat(extended.status()).as(extended.body()).isEqualTo(200);
        assertThat(extended.json().getString("to")).isEqualTo("2099-12-31");
        var next = people + "/" + extended.json().getString("id");
        assertRule("access.membership.ended", send("PUT", one, bearer, "{\"reason\":\"x\"}"));
        assertThat(client.get(next + "/history", "Authorization", bearer).body())
                .contains("2099-01-31", "2099-12-31", "续聘");
        assertThat(client.get(people, "Authorization", bearer).body())
                .as("one role, not two")
                .containsOnlyOnce(person);

        var own = client.get(people, "Authorization", bearer).json().getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(item -> item.getString("role").equals("OA"))
                .findFirst()
                .orElseThrow();
        assertRule(
                "access.people.lastAdministratorEnds",
                send("PUT", people + "/" + own.getString("id"), bearer, "{\"to\":\"2099-12-31\",\"reason\":\"x\"}"));
        assertThat(client.send("DELETE", next + "?reason=left", "", "Authorization", bearer)
                        .status())
                .isEqualTo(204);
    }

    private Page send(String method, String path, String bearer, String json) {
        return client.send(method, path, json, "Authorization", bearer, "Content-Type", "application/json");
    }

    @Test
    @DisplayName("an organization's room is open to its people; for anybody else it does not exist")
    void organizationsRoom() {
        var room = "/org/52110105MJDW00010A/";
        var member = new Browser();
        var stranger = new Browser();

        assertThat(member.logIn("org.user", "/login").address().getPath()).isEqualTo(room);
        assertThat(member.get(room + "people").status()).isEqualTo(200);
        assertThat(member.get("/my/").status()).isEqualTo(200);
        assertThat(member.get("/person/home.xhtml").status()).isEqualTo(404);
        assertThat(stranger.logIn("city.officer", room).status()).isEqualTo(404);
        assertThat(stranger.get("/h/110000/organization/people").status()).isEqualTo(404);
        assertThat(client.get(
                                "/api/v1/organizations/52110105MJDW00010A/people",
                                "Authorization",
                                provider.bearer("city.officer"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "SOD-11, SOD-1: roles that do not go together are not given by two requests at once either, nor one twice")
    void givenAtOnce() {
        var admin = provider.bearer("street.admin");
        var platform = provider.bearer("platform.admin");
        for (int round = 0; round < 4; round++) {
            var person = provider.person("at.once." + round, true, true);
            revoke(id(give(person, "TR"))); // known here, and nothing any more
            var officer = "{\"email\":\"" + person + "\",\"role\":\"ST\"}";
            var administrator = "{\"email\":\"" + person + "\",\"hub\":\"110105026\"}";

            assertThat(AtOnce.statuses(
                            () -> send("POST", STAFF, admin, officer),
                            () -> send("POST", "/api/v1/hubs/110000/administrators", platform, administrator),
                            () -> send("POST", STAFF, admin, officer)))
                    .containsExactly(201, 422, 422);
        }
    }

    @Test
    @DisplayName("row 1a: of two who suspend a role or add an office of one name at once one does, the other is told")
    void onceOnly() {
        var admin = provider.bearer("street.admin");
        for (int round = 0; round < 3; round++) {
            var given = id(give(provider.person("suspended.once." + round, true, true), "TR"));
            Supplier<Page> suspension =
                    () -> send("POST", STAFF + "/" + given + "/suspension", admin, "{\"reason\":\"核查\"}");
            assertThat(AtOnce.statuses(suspension, suspension, suspension)).containsExactly(204, 422, 422);

            var office = "{\"name\":\"并行科" + System.nanoTime() + "\",\"kind\":\"OTHER\"}";
            Supplier<Page> addition = () -> send("POST", "/api/v1/hubs/110105026/offices", admin, office);
            assertThat(AtOnce.statuses(addition, addition, addition)).containsExactly(201, 422, 422);
        }
    }

    private void revoke(String membership) {
        assertThat(send("DELETE", STAFF + "/" + membership + "?reason=test", "").status())
                .isEqualTo(204);
    }

    private Page post(String path, String body) {
        return send("POST", path, body);
    }

    private Page send(String method, String path, String body) {
        return client.send(
                method,
                path,
                body.replace('\'', '"'),
                "Authorization",
                provider.bearer("street.admin"),
                "Content-Type",
                "application/json");
    }

    private static String id(Page given) {
        return given.json().getJsonObject("member").getString("id");
    }

    private Page give(String email, String role) {
        return client.send(
                "POST",
                "/api/v1/hubs/110105026/staff",
                "{\"email\":\"" + email + "\",\"role\":\"" + role + "\"}",
                "Authorization",
                provider.bearer("street.admin"),
                "Content-Type",
                "application/json");
    }

    private static void assertRule(String rule, Page answer) {
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().getString("rule")).isEqualTo(rule);
    }
}
