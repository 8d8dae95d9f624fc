package org.liandong.registry;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RegisteringIT {

    private static final String STREET = "/api/v1/hubs/110105026/organizations";
    private static final String DISTRICT = "/api/v1/hubs/110105/organizations";

    private final ApiClient officer = ApiClient.of("street.officer");
    private final ApiClient registrar = ApiClient.of("district.officer");

    private static String form(int n, String name) {
        return Json.createObjectBuilder()
                .add("uscc", SheetFixture.code(n).value())
                .add("name", name)
                .add("type", "SERVICE")
                .add("street", "110105026")
                .build()
                .toString();
    }

    private static JsonObject org(ApiClient.Answer answer) {
        return answer.json().getJsonObject("organization");
    }

    @Test
    @DisplayName(
            "4.1 row 2a: a street reports, corrects, the registrar confirms, and from then on it is the registrar's")
    void theLifeOfAnEntry() {
        String path = STREET + "/" + SheetFixture.code(30_000);
        var entered = officer.send("POST", STREET, form(30_000, "望京新芽服务中心"));
        assertThat(entered.status()).isEqualTo(201);
        assertThat(entered.header("Location")).endsWith(path);
        assertThat(org(entered).getString("standing")).isEqualTo("REPORTED");

        var amended = officer.send("PUT", path, form(30_000, "望京新芽社区服务中心"), "If-Match", "\"1\"");
        assertThat(amended.status()).isEqualTo(200);
        assertThat(amended.header("ETag")).isEqualTo("\"2\"");
        assertThat(officer.send("PUT", path, form(30_000, "别的名字"), "If-Match", "\"1\"")
                        .status())
                .as("somebody changed it since")
                .isEqualTo(412);

        String confirmation = "/" + SheetFixture.code(30_000) + "/confirmation";
        assertThat(officer.send("POST", STREET + confirmation, "").status())
                .as("a street does not confirm")
                .isEqualTo(403);
        var confirmed = registrar.send("POST", DISTRICT + confirmation, "");
        assertThat(org(confirmed).getString("standing")).isEqualTo("CONFIRMED");

        var refused = officer.send("PUT", path, form(30_000, "别的名字"), "If-Match", "\"3\"");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().getString("rule")).isEqualTo("registry.org.confirmedBy");
        assertThat(refused.json().getString("detail")).contains("朝阳区");
        var seen = officer.get(path).json();
        assertThat(seen.getBoolean("canAmend")).isFalse();
        assertThat(seen.getString("objection")).contains("朝阳区");
        assertThat(officer.get(path + "/history").json().getJsonArray("items")).hasSize(3);
    }

    @Test
    @DisplayName("of ten who change the same revision at once one gets through, the others are told")
    void concurrency() {
        String path = STREET + "/" + SheetFixture.code(30_001);
        officer.send("POST", STREET, form(30_001, "望京并行服务中心"));
        var answers = IntStream.range(0, 10)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> officer.send("PUT", path, form(30_001, "望京并行" + i + "服务中心"), "If-Match", "\"1\"")))
                .toList();
        var statuses = new ArrayList<Integer>();
        answers.forEach(answer -> statuses.add(answer.join().status()));
        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses).allMatch(status -> status == 200 || status == 412);
        assertThat(org(officer.get(path)).getInt("revision")).isEqualTo(2);
    }

    @Test
    @DisplayName(
            "the same entry again is answered with the one that is there; what says something else is refused: 409")
    void enteredAgain() {
        assertThat(officer.send("POST", STREET, form(30_003, "望京同名服务中心")).status())
                .isEqualTo(201);
        var again = officer.send("POST", STREET, form(30_003, "望京同名服务中心"));
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.header("ETag")).isEqualTo("\"1\"");
        assertThat(org(again).getInt("revision")).isEqualTo(1);

        var other = officer.send("POST", STREET, form(30_003, "另一个名字"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.json().getString("rule")).isEqualTo("registry.org.alreadyHeld");
        assertThat(other.json().getString("detail")).contains("望京同名服务中心", "望京街道");

        var confirmed = registrar.send("POST", DISTRICT, form(30_003, "望京同名服务中心"));
        assertThat(org(confirmed).getString("standing"))
                .as("the authority stands for it with the same data")
                .isEqualTo("CONFIRMED");
    }

    @Test
    @DisplayName("of two who enter the same code at once one enters it, the other is told")
    void enteredAtOnce() {
        var statuses = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(
                        () -> officer.send("POST", STREET, form(30_004, "望京第" + i + "名"))))
                .toList()
                .stream()
                .map(answer -> answer.join().status())
                .toList();
        assertThat(statuses).containsOnlyOnce(201);
        assertThat(statuses).allMatch(status -> status == 201 || status == 409);
    }

    @Test
    @DisplayName("an amendment says what it is based on, empties what it sends empty, and names every broken rule")
    void amending() {
        String path = STREET + "/" + SheetFixture.code(30_005);
        var entry = form(30_005, "望京旧址服务中心").replace("}", ",\"address\":\"望京西园1号\",\"scope\":\"养老\"}");
        assertThat(officer.send("POST", STREET, entry).status()).isEqualTo(201);
        assertThat(officer.send("PUT", path, form(30_005, "x")).status()).isEqualTo(428);
        assertThat(officer.send("PUT", path, form(30_005, "x"), "If-Match", "\"nonsense\"")
                        .status())
                .isEqualTo(412);
        var emptied = form(30_005, "望京旧址服务中心").replace("}", ",\"address\":\"\"}");
        var amended = officer.send("PUT", path, emptied, "If-Match", "\"1\"");
        assertThat(org(amended)).doesNotContainKey("address").containsKey("scope");

        var wrong = form(30_005, "").replace("}", ",\"status\":\"GONE\",\"establishedOn\":\"2026-02-30\"}");
        var refused = officer.send("PUT", path, wrong, "If-Match", "\"2\"");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().getJsonArray("errors").getValuesAs(JsonObject.class))
                .extracting(error -> error.getString("field") + " " + error.getString("rule"))
                .containsExactly(
                        "name registry.org.nameMissing",
                        "status registry.org.statusUnknown",
                        "establishedOn registry.org.dateImpossible");
        assertThat(officer.send("PUT", STREET + "/52110105MJ00000000", emptied, "If-Match", "\"1\"")
                        .status())
                .isEqualTo(404);
        assertThat(registrar.send("PUT", path, emptied, "If-Match", "\"2\"").status())
                .as("SOD-8: who reads down changes nothing")
                .isEqualTo(403);
    }

    @Test
    @DisplayName("4.1 row 2b: a contact is corrected by whoever has seen it as it is, and only in its own hub")
    void correctingAContact() {
        String contacts = "/52110105MJDW00010A/file/contacts";
        var added = officer.send("POST", STREET + contacts, "{\"name\": \"张伟\", \"phone\": \"010-64700000\"}");
        String path = contacts + "/" + added.json().getString("id");
        var seen = officer.get(STREET + path);
        String correction = "{\"name\": \"张伟\", \"duty\": \"秘书长\", \"phone\": \"010-64700001\"}";
        assertThat(officer.send("PUT", STREET + path, correction).status()).isEqualTo(428);
        var corrected = officer.send("PUT", STREET + path, correction, "If-Match", seen.header("ETag"));
        assertThat(corrected.json().getString("duty")).isEqualTo("秘书长");
        var stale = officer.send("PUT", STREET + path, correction, "If-Match", seen.header("ETag"));
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.json().getString("rule")).isEqualTo("registry.contact.changedMeanwhile");
        var wrong = officer.send(
                "PUT", STREET + path, "{\"name\": \"张伟\", \"phone\": \"电话\"}", "If-Match", corrected.header("ETag"));
        assertThat(wrong.json().getString("field")).isEqualTo("phone");
        assertThat(officer.get(STREET + path).json().getString("phone")).isEqualTo("010-64700001");

        var sibling = ApiClient.of("other.street.officer");
        String own = "/api/v1/hubs/110101010/organizations";
        assertThat(sibling.send("PUT", own + path, correction, "If-Match", "\"2\"")
                        .status())
                .isEqualTo(404);
        assertThat(registrar
                        .send("PUT", STREET + path, correction, "If-Match", "\"2\"")
                        .status())
                .isEqualTo(403);
        assertThat(officer.send("DELETE", STREET + path, "").status()).isEqualTo(204);
        assertThat(officer.get(STREET + path).status()).isEqualTo(404);
        assertThat(officer.get(STREET + contacts + "/nonsense").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("what is wrong with an entry is told with rule, field and citation, in the reader's language")
    void refusal() {
        var answer = officer.send(
                "POST",
                STREET,
                form(30_002, "x").replace(SheetFixture.code(30_002).value(), "51110000MJ0123456D"),
                "Accept-Language",
                "en");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().getString("rule")).isEqualTo("registry.uscc.check");
        assertThat(answer.json().getString("field")).isEqualTo("uscc");
        assertThat(answer.json().getString("source")).isEqualTo("GB 32100-2015");
        assertThat(answer.json().getString("detail")).startsWith("Character 18");
        assertThat(answer.json().containsKey("sourceHref")).isFalse();
        assertThat(officer.send("POST", STREET, "{").status()).isEqualTo(400);
    }

    @Test
    @DisplayName("a refusal by a rule of the table names the operation that tells the rule")
    void ruleOfRefusal() {
        var answer = officer.send("POST", STREET, form(30_002, "x".repeat(201)));
        assertThat(answer.status()).isEqualTo(422);
        var error = answer.json().getJsonArray("errors").getJsonObject(0);
        assertThat(error.getString("sourceHref")).isEqualTo("/api/v1/public/rules/registry.org.nameLength");
        var rule = officer.get(error.getString("sourceHref"))
                .json()
                .getJsonArray("items")
                .getJsonObject(0);
        assertThat(rule.getString("value")).isEqualTo("200");
    }

    @Test
    @DisplayName("4.1 row 2b: a hub's contacts and notes are its own; the district reads down and writes nothing there")
    void privateFile() {
        String file = "/52110105MJDW00010A/file";
        var note = officer.send("POST", STREET + file + "/notes", "{\"text\": \"负责人周三在\"}");
        assertThat(note.status()).isEqualTo(201);
        var contact =
                officer.send("POST", STREET + file + "/contacts", "{\"name\": \"李四\", \"phone\": \"010-64700000\"}");
        assertThat(contact.status()).isEqualTo(201);
        assertThat(officer.get(STREET + file).json().toString()).contains("负责人周三在", "010-64700000");
        assertThat(registrar.get(STREET + file).json().toString()).contains("负责人周三在");
        assertThat(registrar.get(DISTRICT + file).json().toString()).doesNotContain("负责人周三在");
        assertThat(registrar
                        .send("POST", STREET + file + "/notes", "{\"text\": \"x\"}")
                        .status())
                .isEqualTo(403);
        var sibling = ApiClient.of("other.street.officer");
        assertThat(sibling.get(STREET + file).status()).isEqualTo(404);
        String own = "/api/v1/hubs/110101010/organizations";
        assertThat(sibling.get(own + file).json().toString()).doesNotContain("负责人周三在");
        String id = contact.json().getString("id");
        assertThat(sibling.send("DELETE", own + file + "/contacts/" + id, "").status())
                .isEqualTo(404);
        assertThat(officer.send("DELETE", STREET + file + "/contacts/" + id, "").status())
                .isEqualTo(204);
    }

    @Test
    @DisplayName("the public list goes on where it ended, and shows every organization once")
    void paging() {
        var visitor = ApiClient.visitor();
        var seen = new ArrayList<String>();
        String after = "";
        do {
            var page = visitor.get("/api/v1/public/organizations?hub=110101010&limit=5" + after)
                    .json();
            page.getJsonArray("items").getValuesAs(JsonObject.class).forEach(item -> seen.add(item.getString("uscc")));
            after = page.containsKey("next") ? "&after=" + page.getString("next") : null;
        } while (after != null);
        assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(13);
        assertThat(visitor.get("/api/v1/public/organizations?after=QQ").status())
                .isEqualTo(422);
        assertThat(visitor.get("/api/v1/public/organizations/%E6%9C%9B%E4%BA%AC")
                        .status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("3.1: anybody can ask whether a code is right")
    void codes() {
        var visitor = ApiClient.visitor();
        assertThat(visitor.get("/api/v1/public/codes/uscc/51110000MJ0123456C")
                        .json()
                        .getBoolean("valid"))
                .isTrue();
        var wrong = visitor.get("/api/v1/public/codes/uscc/51110000MJ0123456D").json();
        assertThat(wrong.getBoolean("valid")).isFalse();
        assertThat(wrong.getJsonArray("reasons").getJsonObject(0).getString("key"))
                .isEqualTo("registry.uscc.check");
    }
}
