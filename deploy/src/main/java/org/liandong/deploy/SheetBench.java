package org.liandong.deploy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lists that go out and come in, beside the same rows read and written without the application. */
final class SheetBench {
    private static final String STREET = "110105026";
    private static final String DIVISION = "110105";
    private static final int ROWS = 20_000;
    private static final int WARM_UP = 5_000;
    private static final int ANNOUNCED_TOGETHER = 500;
    private static final int MILLIS_BETWEEN_LOOKS = 50;

    /** What an export reads, in its order. */
    private static final String LIST =
            "select name, uscc, type, status, standing, authority, residence_hub_id, established_on from social_org"
                    + " where latest order by name, uscc";

    private static final String REGISTER =
            "bench_org (id, uscc, revision, name, type, status, standing, authority_code,"
                    + " authority, residence_hub_id, from_hub, recorded_at)";

    private final String site;
    private final String issuer;
    private final Database owner;
    private final Database application;
    private final Stopwatch watch;
    private final HttpClient client = HttpClient.newHttpClient();

    /** In the names, for a sheet that was taken in whole is not taken in again. */
    private final long run = System.currentTimeMillis() / 1_000;

    SheetBench(String site, String issuer, Database owner, Database application, Stopwatch watch) {
        this.site = site;
        this.issuer = issuer;
        this.owner = owner;
        this.application = application;
        this.watch = watch;
    }

    /** The whole register as CSV, beside its rows read by plain JDBC. */
    void export(String at) throws Exception {
        int rows;
        try (var plain = owner.connect()) {
            rows = Integer.parseInt(Sql.value(plain, "select count(*) from social_org where latest"));
        }
        var floor = watch.once("plain JDBC read, a row" + at, rows, null, () -> {
            readAll();
            return null;
        });
        var token = token("city.officer");
        watch.once("export as CSV, a row" + at, rows, floor, () -> {
            exportAll(rows, token);
            return null;
        });
    }

    private void readAll() throws SQLException {
        try (var plain = application.connect();
                var statement = plain.createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            statement.setFetchSize(Integer.MIN_VALUE); // row by row, as the driver calls it
            try (var rows = statement.executeQuery(LIST)) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) for (int i = 1; i <= columns; i++) rows.getString(i);
            }
        }
    }

    private void exportAll(int rows, String token) throws IOException, InterruptedException {
        var answer = client.send(
                authorized("/api/v1/hubs/110000/lists/registry.org/csv", token)
                        .GET()
                        .build(),
                BodyHandlers.ofLines());
        long lines = answer.body().count();
        if (answer.statusCode() != 200 || lines <= rows)
            throw new IOException("the export has " + lines + " lines, status " + answer.statusCode());
    }

    /** A sheet through the application, beside the same rows written by plain JDBC, and beside the register's alone. */
    void take(Connection connection) throws Exception {
        for (var table : List.of("social_org", "audit_event", "audit_value", "outbox", "pending"))
            Sql.run(connection, "create table if not exists bench_" + shortName(table) + " like " + table);
        forget(connection);
        Sql.run(connection, "delete from social_org where uscc like '52" + DIVISION + "Q%'");
        connection.commit();
        register(connection, false, WARM_UP);
        forget(connection);
        watch.once("LOAD DATA into the register, a row", ROWS, null, () -> register(connection, true, ROWS));
        forget(connection);
        var alone = watch.once(
                "plain JDBC batch, register alone, a row", ROWS, null, () -> register(connection, false, ROWS));
        forget(connection);
        everything(connection, WARM_UP);
        forget(connection);
        var all = watch.once(
                "plain JDBC batch, all that an import writes, a row", ROWS, null, () -> everything(connection, ROWS));
        for (var table : List.of("org", "event", "value", "outbox", "pending"))
            Sql.run(connection, "drop table bench_" + table);
        var token = token("street.officer");
        importSheet(sheet('A', WARM_UP), token);
        var taken = watch.once("import, a row", ROWS, all, () -> importSheet(sheet('B', ROWS), token));
        watch.wanted(Target.atLeast(0.4, "import, rows a second beside the same SQL by plain JDBC", taken.share()));
        watch.wanted(Target.atLeast(
                0.4,
                "import, rows a second beside the register alone by plain JDBC",
                taken.perSecond() / alone.perSecond()));
    }

    private static String shortName(String table) {
        return table.replaceFirst("^(social|audit)_", "");
    }

    private static void forget(Connection connection) throws SQLException {
        for (var table : List.of("org", "event", "value", "outbox", "pending"))
            Sql.run(connection, "truncate table bench_" + table);
    }

    private Void register(Connection connection, boolean asFile, int rows) throws SQLException {
        connection.setAutoCommit(false);
        if (asFile) Rows.load(connection, REGISTER, rows, SheetBench::row);
        else
            Rows.insert(
                    connection,
                    "insert into " + REGISTER + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    rows,
                    SheetBench::row);
        connection.commit();
        return null;
    }

    private static List<Object> row(int n) {
        return List.of(
                n,
                CreditCode.of("52", DIVISION, String.format("QA%06d", n)),
                1,
                "北京市朝阳区测速" + n + "社会工作服务中心",
                "SERVICE",
                "ACTIVE",
                "REPORTED",
                DIVISION,
                "北京市朝阳区民政局",
                1,
                1,
                LocalDateTime.now(ZoneOffset.UTC));
    }

    /** Entries, log with digests and values, places in the chain to wait for, announcements: as large as the real ones. */
    private Void everything(Connection connection, int rows) throws SQLException {
        var now = LocalDateTime.now(ZoneOffset.UTC);
        var logged = Sql.rows(
                        connection,
                        "select e.digests, v.changes from audit_event e join audit_value v on v.event_id = e.id"
                                + " where e.object_type = 'SocialOrg' and e.action = 'ENTER' order by e.id limit 1")
                .get(0);
        register(connection, false, rows);
        Rows.insert(
                connection,
                "insert into bench_event (id, at, account_id, actor, hub_id, action, object_type, object_id, reason,"
                        + " digests) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                n -> Arrays.asList(
                        n,
                        now,
                        1,
                        "account 1",
                        1,
                        "ENTER",
                        "SocialOrg",
                        CreditCode.of("52", DIVISION, String.format("QA%06d", n)),
                        null,
                        logged.get(0)));
        Rows.insert(
                connection,
                "insert into bench_value (event_id, changes) values (?, ?)",
                rows,
                n -> List.of(n, logged.get(1)));
        Rows.insert(
                connection,
                "insert into bench_pending (stream, row_id, since) values ('audit', ?, ?)",
                rows,
                n -> List.of(n, now));
        Rows.insert(
                connection,
                "insert into bench_outbox (id, at, kind, hub_id, payload) values (?, ?, ?, ?, ?)",
                rows / ANNOUNCED_TOGETHER,
                n -> List.of(n, now, "registry.organizations.changed", 1, "x".repeat(21 * ANNOUNCED_TOGETHER)));
        connection.commit();
        return null;
    }

    private String sheet(char series, int rows) {
        return IntStream.range(0, rows)
                .mapToObj(n -> CreditCode.of("52", DIVISION, String.format("Q%c%06d", series, n)) + ",北京市朝阳区测速" + run
                        + series + "之" + n + "社会工作服务中心,社会服务机构," + STREET)
                .collect(Collectors.joining("\n", "统一社会信用代码,名称,类型,住所地街道代码\n", "\n"));
    }

    /** From sending the sheet in to the end of its job. */
    private Void importSheet(String sheet, String token) throws IOException, InterruptedException {
        var body = "--liandong\r\nContent-Disposition: form-data; name=\"file\"; filename=\"sheet.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + sheet + "\r\n--liandong\r\n"
                + "Content-Disposition: form-data; name=\"mode\"\r\n\r\nGOOD\r\n--liandong--\r\n";
        var started = client.send(
                authorized("/api/v1/hubs/" + STREET + "/organizations/imports", token)
                        .header("Content-Type", "multipart/form-data; boundary=liandong")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        var job = "/api/v1/hubs/" + STREET + "/jobs/"
                + Json.readObject(started.body()).get("id");
        while (true) {
            var seen = Json.readObject(client.send(authorized(job, token).GET().build(), BodyHandlers.ofString())
                    .body());
            if ("DONE".equals(seen.get("state"))) return null;
            if ("FAILED".equals(seen.get("state"))) throw new IOException("the import failed: " + seen);
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS); // looking takes the machine's time as well
        }
    }

    private HttpRequest.Builder authorized(String path, String token) {
        return HttpRequest.newBuilder(URI.create(site + path)).header("Authorization", "Bearer " + token);
    }

    private String token(String account) throws IOException, InterruptedException {
        var answer = client.send(
                HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=password&client_id=liandong-demo" + "&username="
                                + account + "&password=liandong-demo"))
                        .build(),
                BodyHandlers.ofString());
        return Json.readObject(answer.body()).get("access_token").toString();
    }
}
