package org.liandong.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What Liandong does in a day, with a city's data and with ten times as much, each beside its floor in the same run: a bare
 * file or a bare page of the same server, the same SQL through plain JDBC. Other work on the machine spoils the figures.
 */
final class CityBench {
    private static final String STREET = "110105026";
    private static final String REGISTRAR = "110105";
    private static final int CLIENTS = 2;
    private static final int PAGES = 400;
    private static final int FORMS = 60;
    private static final int ROWS = 10_000;
    private static final String FIGURES = "with recursive tree (hub_id) as (select id from hub where parent_id is null"
            + " union all select p.hub_id from tree t join hub_placement p on p.parent_id = t.hub_id"
            + " where p.valid_from <= current_date and (p.valid_to is null or p.valid_to >= current_date))"
            + " select f.dimension, sum(f.value) from tree t join figure f on f.hub_id = t.hub_id"
            + " where f.measure = 'ORGANIZATIONS' group by f.dimension";

    private final String site;
    private final String issuer;
    private final Database owner;
    private final Database application;
    private final Stopwatch watch;
    private final Visitor visitor;

    CityBench(String site, String issuer, Database owner, Database application, Progress progress) {
        this.site = site;
        this.issuer = issuer;
        this.owner = owner;
        this.application = application;
        this.watch = new Stopwatch(progress);
        this.visitor = new Visitor(site);
    }

    /** @param result where the figures are written as JSON */
    void run(int largestScale, Progress progress, Path result) throws Exception {
        try (var connection = owner.connect()) {
            for (int scale = 1; scale <= largestScale; scale *= 10) {
                int size = CityData.CITY * scale;
                progress.say("\n" + size + " organizations (" + scale + " × a city)");
                progress.say("  " + new CityData(connection).fill(size) + " added");
                pages(scale, connection);
            }
            imports(connection);
        }
        Files.writeString(
                result,
                Json.write(Map.of(
                        "timings", watch.timings().stream().map(Timing::json).toList())));
        progress.say("\nWritten to " + result);
    }

    private void pages(int scale, Connection connection) throws Exception {
        var at = " at " + scale + "×";
        var codes = Sql.rows(connection, "select uscc from social_org order by id desc limit " + PAGES).stream()
                .map(row -> row.get(0))
                .toList();
        var file = watch.time("bare file" + at, PAGES, CLIENTS, null, i -> visitor.read("/liandong/mark.svg"));
        var faces = watch.time("bare Faces page" + at, PAGES, CLIENTS, null, i -> visitor.read("/about"));
        watch.time(
                "public organization" + at, PAGES, CLIENTS, file, i -> visitor.read("/organizations/" + codes.get(i)));
        watch.time("public list" + at, PAGES, CLIENTS, file, i -> visitor.read("/organizations"));
        watch.time(
                "public list, searched" + at,
                FORMS,
                CLIENTS,
                file,
                i -> visitor.read("/organizations?q=" + URLEncoder.encode("阳光养老", StandardCharsets.UTF_8)));
        watch.time("public page of the city" + at, PAGES, CLIENTS, file, i -> visitor.read("/hubs/110000"));
        Timing sums;
        try (var plain = application.connect()) {
            sums = watch.time("figures of the city, plain SQL" + at, PAGES, 1, null, i -> Sql.rows(plain, FIGURES));
        }
        watch.time("figures of the city" + at, PAGES, 1, sums, i -> visitor.read("/api/v1/public/figures"));
        desk(at, faces, codes);
    }

    private void desk(String at, Timing faces, List<String> codes) throws Exception {
        var officer = new Visitor(site);
        officer.logIn("street.officer", "/h/" + STREET + "/");
        var room = "/h/" + STREET + "/";
        watch.time("desk list" + at, PAGES, CLIENTS, faces, i -> officer.read(room + "registry/org/list"));
        watch.time("desk session of five clicks" + at, FORMS, 1, faces, i -> {
            var view = room + "registry/org/view?uscc=" + codes.get(i);
            officer.read(room);
            officer.read(room + "registry/org/list?type=SERVICE");
            var page = officer.read(view);
            officer.submit(
                    page,
                    view,
                    Map.of("note", "note", "note:text", "走访记录" + i, "note:save", "保存", "uscc", codes.get(i)));
        });
    }

    /** A sheet through the application, and the same rows through plain JDBC into a table like the register's. */
    private void imports(Connection connection) throws Exception {
        var batch = watch.once("plain JDBC batch, a row", ROWS, null, () -> {
            plainBatch(connection);
            return null;
        });
        var token = token();
        long series = System.currentTimeMillis() / 1000 % 10_000;
        var sheet = sheet(series);
        watch.once("import through the application, a row", ROWS, batch, () -> importSheet(sheet, token));
    }

    private static void plainBatch(Connection connection) throws SQLException {
        Sql.run(connection, "create table if not exists bench_org like social_org");
        Sql.run(connection, "truncate table bench_org");
        connection.setAutoCommit(false);
        try (var insert = connection.prepareStatement(
                "insert into bench_org (id, uscc, revision, name, type, status, standing, authority_code, authority,"
                        + " residence_hub_id, from_hub, recorded_at)"
                        + " values (?, ?, 1, ?, 'SERVICE', 'ACTIVE', 'REPORTED', '110105', '北京市朝阳区民政局', 1, 1, utc_timestamp(3))")) {
            for (int n = 0; n < ROWS; n++) {
                insert.setLong(1, n);
                insert.setString(2, CreditCode.of("52", REGISTRAR, String.format("QA%06d", n)));
                insert.setString(3, "北京市朝阳区测速" + n + "社会工作服务中心");
                insert.addBatch();
                if (n % 1_000 == 999) insert.executeBatch();
            }
            insert.executeBatch();
        }
        connection.commit();
        Sql.run(connection, "drop table bench_org");
    }

    private static String sheet(long series) {
        return IntStream.range(0, ROWS)
                .mapToObj(n -> CreditCode.of("52", REGISTRAR, String.format("Q%c%06d", 'A' + (int) (series % 25), n))
                        + ",北京市朝阳区测速" + series + "之" + n + "社会工作服务中心,社会服务机构," + STREET)
                .collect(Collectors.joining("\n", "统一社会信用代码,名称,类型,住所地街道代码\n", "\n"));
    }

    private Void importSheet(String sheet, String token) throws IOException, InterruptedException {
        var client = HttpClient.newHttpClient();
        var body = "--liandong\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sheet.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + sheet + "\r\n--liandong\r\n"
                + "Content-Disposition: form-data; name=\"mode\"\r\n\r\nGOOD\r\n--liandong--\r\n";
        var imports = "/api/v1/hubs/" + STREET + "/organizations/imports";
        var started = client.send(
                authorized(imports, token)
                        .header("Content-Type", "multipart/form-data; boundary=liandong")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        var job = "/api/v1/hubs/" + STREET + "/jobs/"
                + Json.readObject(started.body()).get("id");
        while (true) {
            var state = Json.readObject(client.send(authorized(job, token).GET().build(), BodyHandlers.ofString())
                            .body())
                    .get("state");
            if ("DONE".equals(state)) return null;
            if ("FAILED".equals(state)) throw new IOException("the import failed");
        }
    }

    private HttpRequest.Builder authorized(String path, String token) {
        return HttpRequest.newBuilder(URI.create(site + path)).header("Authorization", "Bearer " + token);
    }

    private String token() throws IOException, InterruptedException {
        var answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("grant_type=password&client_id=liandong-demo"
                                        + "&username=street.officer&password=liandong-demo"))
                                .build(),
                        BodyHandlers.ofString());
        return Json.readObject(answer.body()).get("access_token").toString();
    }
}
