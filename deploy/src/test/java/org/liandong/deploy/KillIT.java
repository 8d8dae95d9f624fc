package org.liandong.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The whole installation as deploy/run starts it, with one server after the other killed under a writing client. */
@Tag("installed")
class KillIT {
    private static final Path ROOT = Path.of("target/it/kill").toAbsolutePath();
    private static final Installed INSTALLED = new Installed(ROOT, Map.of());
    private static final String STREET = "110105026";
    private static final String ORGANIZATION = "52110105MJDW00010A";
    private static final int WRITTEN_BEFORE_EACH_KILL = 25;
    private static final int SHEET_ROWS = 300;

    private final HttpClient client = Web.client();
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    /** Names of requests that got no answer: nobody knows whether they were done. */
    private final Set<String> unanswered = ConcurrentHashMap.newKeySet();

    private volatile String lastAnswer = "nothing was answered";

    @BeforeAll
    static void start() throws Exception {
        INSTALLED.start();
    }

    @AfterAll
    static void stop() throws Exception {
        INSTALLED.stop();
    }

    @Test
    @DisplayName(
            "whatever server dies, a new start brings back every note that was acknowledged, writes once what is sent again"
                    + " for want of an answer, and ends every import")
    void nothingAcknowledgedIsLost() throws Exception {
        int cutOff = 0;
        for (var victim : List.of(MariaDb.NAME, Keycloak.NAME, Payara.NAME)) {
            var job = killUnderWriters(victim);
            assertThat(INSTALLED.launch("run", "--detach")).contains("is ready after");
            cutOff += unanswered.size();
            var token = token();
            for (var name : List.copyOf(unanswered)) writeNote(token, name);
            assertThat(unanswered).as(() -> "sent again; " + lastAnswer).isEmpty();
            assertThat(kept(token, "id")).as("after the end of " + victim).containsAll(acknowledged);
            assertThat(kept(token, "text")).as("each is written once").doesNotHaveDuplicates();
            assertThat(endOf(job)).as("import under the end of " + victim).containsEntry("state", "DONE");
            assertThat(INSTALLED.launch("run", "--detach")).contains("running already");
        }
        assertThat(cutOff).as("requests that got no answer").isPositive();
    }

    /** Two clients write, a sheet is handed in, and then the server is gone. Returns the import's job. */
    private String killUnderWriters(String victim) throws Exception {
        var server = Child.running(Home.at(ROOT), victim).orElseThrow();
        var enough = new CountDownLatch(WRITTEN_BEFORE_EACH_KILL);
        var over = new AtomicBoolean();
        var token = token(); // one for all: Keycloak takes logins of one person at the same instant for an attack
        var writers = Executors.newFixedThreadPool(2);
        Callable<Void> writing = () -> {
            var name = UUID.randomUUID().toString();
            while (!over.get()) {
                if (writeNote(token, name)) { // else the same one again
                    enough.countDown();
                    name = UUID.randomUUID().toString();
                }
            }
            writeNote(token, name); // meets the broken system
            return null;
        };
        var ends = List.of(writers.submit(writing), writers.submit(writing));
        String job;
        try {
            job = importSheet(victim, token);
            assertThat(enough.await(120, TimeUnit.SECONDS))
                    .as(() -> "writing goes on; " + lastAnswer)
                    .isTrue();
            server.process().destroyForcibly();
            assertThat(server.ended(Duration.ofSeconds(30))).isTrue();
        } finally {
            over.set(true);
            writers.shutdown();
        }
        for (var end : ends) end.get(120, TimeUnit.SECONDS);
        return job;
    }

    /** @return whether it was acknowledged */
    private boolean writeNote(String token, String name) throws InterruptedException {
        try {
            var answer = send(request(file() + "/notes", token)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", name)
                    .POST(BodyPublishers.ofString("{\"text\": \"走访 " + name + "\"}")));
            lastAnswer = answer.statusCode() + " " + answer.body();
            if (answer.statusCode() == 201) {
                acknowledged.add(Json.readObject(answer.body()).get("id").toString());
                unanswered.remove(name);
                return true;
            }
        } catch (IOException gone) {
            lastAnswer = gone.toString();
        }
        unanswered.add(name);
        return false;
    }

    private List<String> kept(String token, String field) throws Exception {
        var answer = send(request(file(), token).GET());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return list(Json.readObject(answer.body()).get("notes")).stream()
                .map(note -> ((Map<?, ?>) note).get(field).toString())
                .toList();
    }

    private String importSheet(String victim, String token) throws Exception {
        var rows = IntStream.range(0, SHEET_ROWS)
                .mapToObj(i -> uscc(victim.charAt(0), i) + ",断电试验社区服务中心" + victim + i
                        + ",社会服务机构,北京市朝阳区民政局," + STREET + ",北京市朝阳区望京西园四区" + i
                        + "号,周晓梅,社区服务,社会服务,正常,2014-05-16")
                .collect(Collectors.joining("\n"));
        var sheet = "统一社会信用代码,名称,类型,登记管理机关,住所地街道代码,地址,法定代表人,业务范围,领域,状态,成立日期\n" + rows + "\n";
        var body = "--liandong\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sheet.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + sheet + "\r\n--liandong\r\n"
                + "Content-Disposition: form-data; name=\"mode\"\r\n\r\nGOOD\r\n--liandong--\r\n";
        var answer = send(request("/api/v1/hubs/" + STREET + "/organizations/imports", token)
                .header("Content-Type", "multipart/form-data; boundary=liandong")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Json.readObject(answer.body()).get("id").toString();
    }

    private Map<String, Object> endOf(String job) throws Exception {
        var token = token();
        var ended = new ConcurrentLinkedQueue<Map<String, Object>>();
        Child.running(Home.at(ROOT), Payara.NAME).orElseThrow().await(Duration.ofSeconds(180), () -> {
            try {
                var answer = send(request("/api/v1/hubs/" + STREET + "/jobs/" + job, token)
                        .GET());
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                var state = Json.readObject(answer.body());
                if (!Set.of("WAITING", "RUNNING").contains(state.get("state"))) ended.add(state);
                return !ended.isEmpty();
            } catch (IOException | InterruptedException e) {
                throw new AssertionError(e);
            }
        });
        return ended.element();
    }

    private static List<?> list(Object value) {
        return (List<?>) value;
    }

    private String token() throws IOException, InterruptedException {
        var answer = send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:"
                        + new Ports(Home.at(ROOT)).of("keycloak") + "/realms/liandong/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "grant_type=password&client_id=liandong-demo&username=street.officer&password=liandong-demo")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.readObject(answer.body()).get("access_token").toString();
    }

    private static String file() {
        return "/api/v1/hubs/" + STREET + "/organizations/" + ORGANIZATION + "/file";
    }

    private static HttpRequest.Builder request(String path, String token) {
        var port = new Ports(Home.at(ROOT)).of("liandong");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(20))
                .header("Authorization", "Bearer " + token);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String uscc(char series, int number) {
        return CreditCode.of(
                "52", "110105", "MJ" + Character.toUpperCase(series) + String.format("%05d", 10_000 + number));
    }
}
