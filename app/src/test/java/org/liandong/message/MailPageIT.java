package org.liandong.message;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.browser.PostOffice.subject;
import static org.liandong.browser.PostOffice.text;
import static org.liandong.browser.PostOffice.until;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.liandong.Http;
import org.liandong.access.IdentityProvider;
import org.liandong.browser.Chromium;
import org.liandong.browser.PageCheck;
import org.liandong.browser.PageIT;
import org.liandong.browser.PostOffice;
import org.liandong.shared.Ids;
import org.liandong.tenancy.Databases;

/** Mail as it arrives, over a real mail server. */
class MailPageIT extends PageIT {

    private static final byte[] PDF = "%PDF-1.4\n%claim\n".getBytes(UTF_8);
    private static final Pattern KEYCLOAK_LINK = Pattern.compile("http://\\S+/login-actions/action-token\\S+");
    private static final HttpClient HTTP = Http.client();

    @RegisterExtension
    final PostOffice post = new PostOffice();

    private final IdentityProvider provider = new IdentityProvider();

    @Test
    @DisplayName("who is invited gets the identity provider's mail, and its link leads to choosing a password")
    void invitation(Chromium chromium) {
        var email = "invited." + System.nanoTime() + "@example.org";
        var invited = call(
                "POST",
                "/hubs/110105026/staff",
                "street.admin",
                "{\"email\":\"" + email + "\",\"familyName\":\"王\",\"givenName\":\"小明\",\"role\":\"ST\"}");
        assertThat(json(invited).getString("welcome")).isEqualTo("MAIL");

        until("the invitation", () -> post.mailTo(email).stream().anyMatch(mail -> link(text(mail)) != null));
        var links = post.mailTo(email).stream()
                .map(mail -> link(text(mail)))
                .filter(found -> found != null)
                .toList();
        assertThat(links).hasSize(1);
        chromium.visitor().go(links.get(0));
        assertThat(chromium.source()).contains("kc-page-title").doesNotContain("error-message");
        assertThat(subject(post.awaitMail(email, "担任"))).contains("望京街道");
        var member = json(invited).getJsonObject("member").getString("id");
        assertThat(call("DELETE", "/hubs/110105026/staff/" + member + "?reason=test", "street.admin", null)
                        .statusCode())
                .isEqualTo(204);
        assertThat(text(post.awaitMail(email, "已解除"))).contains("/my/messages/settings");
    }

    private static String link(String text) {
        var found = KEYCLOAK_LINK.matcher(text);
        return found.find() ? found.group() : null;
    }

    @Test
    @DisplayName(
            "a claim is told to who decides and its decision to the claimant, in the page's list and by mail in his language")
    void claim(Chromium chromium) throws Exception {
        var claimant = "mailed." + System.nanoTime();
        var address = provider.person(claimant, true, true);
        assertThat(call("PUT", "/my/messages/settings", claimant, "{\"language\":\"en\"}")
                        .statusCode())
                .isEqualTo(200);
        var uscc = unclaimed();
        claim(chromium, claimant, uscc);

        var page = "/h/110105/registry/claim/view?id="
                + json(call("GET", "/my/claims", claimant, null))
                        .getJsonArray("items")
                        .getJsonObject(0)
                        .getString("id");
        until("the mail to who decides", () -> post.mailTo("district.officer@example.org").stream()
                .anyMatch(mail -> subject(mail).contains("有人认领")
                        && text(mail).contains(page)
                        && text(mail).contains("/my/messages/settings")));
        chromium.as("district.officer").open("/my/messages?unread=1&lang=zh");
        assertThat(chromium.text(".ld-bell-count")).isNotBlank();
        PageCheck.hold(chromium);
        chromium.press("button[name=open][value='" + told(page) + "']");
        assertThat(chromium.address()).isEqualTo(page);
        chromium.type("#refuse\\:reason", "没有授权书").press("#refuse\\:save");

        var decided = post.awaitMail(address, "not approved");
        assertThat(subject(decided)).contains("Chaoyang");
        assertThat(text(decided)).contains("cannot be switched off").doesNotContain("没有授权书");
        assertThat(decided.getHeader("List-Unsubscribe")[0]).contains("/my/messages/settings");
        assertThat(chromium.as(claimant).open("/my/messages?lang=zh").texts("tbody th"))
                .anyMatch(row -> row.contains("未获批准"));
        PageCheck.hold(chromium);
        chromium.phone();
        PageCheck.hold(chromium);
        chromium.desktop().press("button[name=all]");
        assertThat(chromium.has(".ld-bell-count:not([hidden])")).isFalse();
        assertThat(json(call("GET", "/my/messages/unread", claimant, null)).getInt("count"))
                .isZero();
    }

    /** The message at the desk that leads to a page. */
    private String told(String page) {
        return json(call("GET", "/my/messages?limit=200", "district.officer", null)).getJsonArray("items").stream()
                .map(JsonObject.class::cast)
                .filter(message -> page.equals(message.getString("path", null)))
                .map(message -> message.getString("id"))
                .findFirst()
                .orElseThrow();
    }

    private void claim(Chromium chromium, String claimant, String uscc) {
        chromium.as(claimant).open("/my/claim?lang=zh&uscc=" + uscc);
        chromium.type("#claim\\:text", "志愿者")
                .choose("#claim\\:file", "a.pdf", PDF)
                .press("#claim\\:send");
    }

    @Test
    @DisplayName("what is switched off comes to the desk and not by mail; what must be told cannot be switched off")
    void optedOut(Chromium chromium) {
        chromium.as("district.officer").open("/my/messages/settings?lang=zh");
        assertThat(chromium.text("main")).contains("district.officer@example.org", "不能关闭邮件");
        assertThat(chromium.texts("select[aria-label='本人任职变动'] option")).containsExactly("立即发送", "每日汇总");
        PageCheck.hold(chromium);
        chromium.click("select[aria-label='待批准的认领申请'] option[value=NONE]").press("#mail\\:save");
        assertThat(chromium.text(".ld-notice-green")).contains("已保存");
        try {
            var refused = call(
                    "PUT",
                    "/my/messages/settings",
                    "district.officer",
                    "{\"topics\":[{\"topic\":\"ROLE\",\"way\":\"NONE\"}]}");
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(json(refused).getString("rule")).isEqualTo("message.choice.mandatory");

            var claimant = "quiet." + System.nanoTime();
            provider.person(claimant, true, true);
            int before = messages("district.officer", "CLAIM_SUBMITTED");
            claim(chromium, claimant, unclaimed());
            until("the message at the desk", () -> messages("district.officer", "CLAIM_SUBMITTED") > before);
            var claim = json(call("GET", "/my/claims", claimant, null))
                    .getJsonArray("items")
                    .getJsonObject(0)
                    .getString("id");
            assertThat(call("POST", "/my/claims/" + claim + "/withdrawal", claimant, "")
                            .statusCode())
                    .isEqualTo(204);
            try (var sql = Databases.owner()) {
                assertThat(sql.one(
                                "select m.id from mail m join account a on a.id = m.account_id where a.email ="
                                        + " 'district.officer@example.org' and m.cause ="
                                        + " (select max(announcement_id) from message where account_id = a.id)",
                                row -> row.getLong(1)))
                        .isEmpty();
            }
        } finally {
            call(
                    "PUT",
                    "/my/messages/settings",
                    "district.officer",
                    "{\"topics\":[{\"topic\":\"CLAIM_SUBMITTED\",\"way\":\"AT_ONCE\"}]}");
        }
    }

    private int messages(String account, String topic) {
        return (int) json(call("GET", "/my/messages?limit=200", account, null)).getJsonArray("items").stream()
                .filter(item -> item.asJsonObject().getString("topic").equals(topic))
                .count();
    }

    @Test
    @DisplayName(
            "who has no e-mail address is told so where mail is chosen; his messages are in the page's list, no mail is made"
                    + " for him, and one that was made before is given up")
    void noAddress(Chromium chromium) {
        var reader = "unaddressed." + System.nanoTime();
        var asked = provider.profile();
        provider.profile(provider.profileWithoutAddress());
        try {
            provider.personWithoutAddress(reader);
            chromium.as(reader).open("/my/messages/settings?lang=zh");
            assertThat(chromium.text("main")).contains("没有登记邮箱", "消息仍会出现在", "下面的选择会保存");
            PageCheck.hold(chromium);
            chromium.phone();
            PageCheck.hold(chromium);
            chromium.desktop()
                    .click("select[aria-label='区划调整'] option[value=DAILY]")
                    .press("#mail\\:save");
            assertThat(chromium.text(".ld-notice-green")).contains("已保存");

            claim(chromium, reader, unclaimed());
            var claim = json(call("GET", "/my/claims", reader, null))
                    .getJsonArray("items")
                    .getJsonObject(0)
                    .getString("id");
            assertThat(call(
                                    "POST",
                                    "/hubs/110105/claims/" + claim + "/refusal",
                                    "district.officer",
                                    "{\"reason\":\"没有授权书\"}")
                            .statusCode())
                    .isLessThan(300);
            until("the message in the list", () -> messages(reader, "CLAIM_DECIDED") == 1);
            assertThat(chromium.open("/my/messages?lang=zh").texts("tbody th")).anyMatch(row -> row.contains("未获批准"));
            assertThat(mails(reader)).isZero();
            long made = planted("display_name", reader + " Test", reader, "Made before");
            until("giving up", () -> value("state", made).equals("GIVEN_UP"));
            assertThat(value("last_error", made)).contains("no address");
        } finally {
            provider.profile(asked);
        }
    }

    private static long mails(String reader) {
        try (var sql = Databases.owner()) {
            return sql.one(
                            "select count(*) from mail m join account a on a.id = m.account_id where a.display_name = ?",
                            row -> row.getLong(1),
                            reader + " Test")
                    .orElseThrow();
        }
    }

    @Test
    @DisplayName("a mail that finds no server waits and tells why, and arrives once when the server is back")
    void serverDown() {
        post.close();
        long id = planted("auditor@example.org", "wait." + System.nanoTime(), "Waits for the server");
        until("an attempt", () -> attempts(id) > 0);
        assertThat(value("last_error", id)).contains("127.0.0.1").doesNotContain("@");

        post.open();
        hasten(id);

        post.awaitMail("auditor@example.org", "Waits for the server");
        until("its end", () -> value("state", id).equals("SENT"));
        assertThat(post.mailTo("auditor@example.org"))
                .filteredOn(mail -> subject(mail).contains("Waits for the server"))
                .hasSize(1);
        assertThat(value("body", id)).isEmpty();
    }

    @Test
    @DisplayName("a mail that was tried often enough is given up")
    void givenUp() {
        post.close();
        long id = planted("auditor@example.org", "last." + System.nanoTime(), "Tried often");
        try (var sql = Databases.owner()) {
            sql.update("update mail set attempts = 11, next_at = '2000-01-01' where id = ?", id);
            sql.commit();
        }

        until("giving up", () -> value("state", id).equals("GIVEN_UP"));
    }

    @Test
    @DisplayName("four nodes that send at once send each mail once; a line break in a name makes no line of the head")
    void manyNodes() throws Exception {
        var mark = "crowd." + System.nanoTime();
        var ids = new ArrayList<Long>();
        for (int i = 0; i < 40; i++) {
            ids.add(planted("auditor@example.org", mark + "." + i, mark + "\r\nBcc: everybody@example.org\r\n" + i));
        }
        var threads = Executors.newFixedThreadPool(3);
        try {
            var others = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 3; i++) {
                others.add(threads.submit(node(ids)));
            }
            assertThat(sum(others)).as("sent by nodes beside the server's own").isPositive();
        } finally {
            threads.shutdownNow();
        }

        until("the end of all", () -> ids.stream()
                .allMatch(id -> value("state", id).equals("SENT")));
        var arrived = post.mailTo("auditor@example.org").stream()
                .filter(mail -> subject(mail).contains(mark))
                .toList();
        assertThat(new HashSet<>(arrived.stream().map(PostOffice::subject).toList()))
                .hasSize(40);
        assertThat(arrived).hasSize(40);
        assertThat(arrived.get(0).getHeader("Bcc")).isNull();
    }

    /** Another node of the cluster: it works on the same rows by connections of its own. */
    private static Callable<Integer> node(List<Long> ids) {
        return () -> {
            int sent = 0;
            var server = SmtpAddress.of(System.getenv("LIANDONG_SMTP_URL"));
            try (var sql = Databases.application();
                    var line = new SmtpLine(server, URI.create(Chromium.SITE))) {
                var queue = new MailQueue(sql);
                for (long id : ids) {
                    var taken = queue.take(id);
                    if (taken.isPresent()) {
                        line.send(taken.get().letter());
                        queue.sent(id);
                        sent++;
                    }
                    sql.commit();
                }
            }
            return sent;
        };
    }

    private static int sum(List<Future<Integer>> counts) throws InterruptedException, ExecutionException {
        int sum = 0;
        for (var count : counts) {
            sum += count.get();
        }
        return sum;
    }

    /** A mail that is due before whatever else waits: while no server is there, a round tries the first and lets the others wait. */
    private long planted(String address, String cause, String subject) {
        json(call("GET", "/my/account", address.substring(0, address.indexOf('@')), null));
        return planted("email", address, cause, subject);
    }

    private static long planted(String column, String value, String cause, String subject) {
        long id = Ids.next();
        try (var sql = Databases.owner()) {
            sql.update(
                    "insert into mail (id, account_id, cause, subject, body, state, attempts, next_at, created_at)"
                            + " select ?, id, ?, ?, 'text', 'WAITING', 0, '2000-01-01', utc_timestamp(3)"
                            + " from account where " + column + " = ? limit 1",
                    id,
                    cause.substring(Math.max(0, cause.length() - 40)),
                    subject,
                    value);
            sql.commit();
        }
        return id;
    }

    private static void hasten(long id) {
        try (var sql = Databases.owner()) {
            sql.update("update mail set next_at = '2000-01-01' where id = ?", id);
            sql.commit();
        }
    }

    private static int attempts(long id) {
        return Integer.parseInt(value("attempts", id));
    }

    private static String value(String column, long id) {
        try (var sql = Databases.owner()) {
            return sql.one("select " + column + " from mail where id = ?", row -> row.getString(1), id)
                    .orElseThrow();
        }
    }

    /** One of the demo set's organizations that the district has registered and nobody acts for; none is approved here. */
    private String unclaimed() {
        return json(call("GET", "/public/organizations?hub=110105026&limit=50", null, null))
                .getJsonArray("items")
                .getValuesAs(JsonObject.class)
                .stream()
                .map(item -> item.getString("uscc"))
                .filter(uscc -> uscc.startsWith("110105", 2) && !uscc.equals("52110105MJDW00010A"))
                .skip(2)
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> call(String method, String path, String account, String body) {
        var request = HttpRequest.newBuilder(URI.create(Chromium.SITE + "/api/v1" + path))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (account != null) {
            request.header("Authorization", provider.bearer(account));
        }
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new IllegalStateException(path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isLessThan(500);
        try (var reader = Json.createReader(new StringReader(answer.body()))) {
            return reader.readObject();
        }
    }
}
