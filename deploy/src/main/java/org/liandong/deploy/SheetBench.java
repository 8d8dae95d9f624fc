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
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Lists that go out and come in, beside the same rows read and written without the application. */
final class SheetBench {
    private static final String STREET = "110105026";
    private static final String HEADING = "统一社会信用代码,名称,类型,住所地街道代码\n";
    private static final int MOST_ROWS = 50_000;
    private static final String DIVISION = "110105";
    private static final int ROWS = 20_000;
    private static final int ROUNDS = 3;
    private static final int ANNOUNCED_TOGETHER = 500;
    private static final int MILLIS_BETWEEN_LOOKS = 50;

    /** What an export reads, in its order. */
    private static final String LIST =
            "select name, uscc, type, status, standing, authority, residence_hub_id, established_on from social_org"
                    + " where latest order by name, uscc";

    private static final String REGISTER = " (id, uscc, revision, name, type, status, standing, authority_code,"
            + " authority, residence_hub_id, from_hub, recorded_at)";

    /** In the names, for a sheet that was taken in whole is not taken in again. */
    private static final long RUN = System.currentTimeMillis() / 1_000;

    /** What plain JDBC writes into, and what it is a copy of. */
    private static final Map<String, String> COPIED = Map.of(
            "bench_org", "social_org",
            "bench_alone", "social_org",
            "bench_event", "audit_event",
            "bench_value", "audit_value",
            "bench_outbox", "outbox",
            "bench_pending", "pending");

    private final String site;
    private final String issuer;
    private final Database owner;
    private final Database application;
    private final Stopwatch watch;
    private final HttpClient client = Web.client();

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

    /**
     * A sheet through the application, beside the same rows written by plain JDBC, and beside the register's alone: by turns,
     * after a warm-up of each. Plain JDBC writes into copies of the same tables, which hold what these hold and grow as they do.
     */
    void take(Connection connection) throws Exception {
        Sql.run(connection, "delete from social_org where uscc like '52" + DIVISION + "Q%'");
        connection.commit();
        importSheet(sheet(ROWS, ROUNDS), token("street.officer"));
        quiet(connection);
        copyTables(connection);
        var logged = logged(connection);
        together(connection, () -> register(connection, "bench_alone", ROWS, ROUNDS + 1));
        together(connection, () -> everything(connection, logged, ROWS, ROUNDS + 1));
        var token = new AtomicReference<String>(); // it holds for five minutes
        var timings = watch.rounds(
                ROUNDS,
                ROWS,
                () -> {
                    token.set(token("street.officer"));
                    quiet(connection);
                    Sql.run(connection, "truncate table bench_pending");
                    return null;
                },
                new Stopwatch.Contender(
                        "plain JDBC batch, all that an import writes, a row",
                        round -> together(connection, () -> everything(connection, logged, ROWS, round))),
                new Stopwatch.Contender(
                        "plain JDBC batch, register alone, a row",
                        round -> together(connection, () -> register(connection, "bench_alone", ROWS, round))),
                new Stopwatch.Contender("import, a row", round -> importSheet(sheet(ROWS, round), token.get())));
        watch.once("LOAD DATA into the register, a row", ROWS, null, () -> {
            together(connection, () -> load(connection, ROUNDS + 2));
            return null;
        });
        for (var table : COPIED.keySet()) Sql.run(connection, "drop table " + table);
        var taken = timings.get(2);
        watch.wanted(Target.atLeast(0.4, "import, rows a second beside the same SQL by plain JDBC", taken.share()));
        watch.wanted(Target.atLeast(
                0.4,
                "import, rows a second beside the register alone by plain JDBC",
                taken.perSecond() / timings.get(1).perSecond()));
        takeErrors();
    }

    /** The largest sheet there may be, with every row refused for each of its cells. */
    private void takeErrors() throws Exception {
        var refused = watch.once("import, a refused row", MOST_ROWS, null, () -> {
            importSheet(wrongSheet(MOST_ROWS), token("street.officer"));
            return null;
        });
        watch.wanted(Target.atMost(
                60, "import, seconds for 50,000 rows with all their errors", MOST_ROWS / refused.perSecond()));
    }

    /** Waits until every row that was written has its position: that is work after an import, not its own. */
    private static void quiet(Connection connection) throws SQLException, InterruptedException {
        connection.setAutoCommit(true);
        while (!Sql.value(connection, "select count(*) from pending").equals("0"))
            TimeUnit.MILLISECONDS.sleep(MILLIS_BETWEEN_LOOKS);
    }

    private interface Writing {
        void run() throws SQLException;
    }

    private static void together(Connection connection, Writing writing) throws SQLException {
        connection.setAutoCommit(false);
        writing.run();
        connection.commit();
    }

    private static void copyTables(Connection connection) throws SQLException {
        for (var copy : COPIED.entrySet()) {
            Sql.run(connection, "drop table if exists " + copy.getKey());
            Sql.run(connection, "create table " + copy.getKey() + " like " + copy.getValue());
            Sql.run(connection, "insert into " + copy.getKey() + " select * from " + copy.getValue());
        }
        // foreign keys are not copied with a table
        for (var register : List.of("bench_org", "bench_alone"))
            Sql.run(
                    connection,
                    "alter table " + register + " add foreign key (residence_hub_id) references hub (id),"
                            + " add foreign key (from_hub) references hub (id)");
    }

    private static void register(Connection connection, String table, int rows, int round) throws SQLException {
        Rows.insert(
                connection,
                "insert into " + table + REGISTER + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                n -> row(n, round));
    }

    private static void load(Connection connection, int round) throws SQLException {
        Rows.load(connection, "bench_alone" + REGISTER, ROWS, n -> row(n, round));
    }

    private static List<Object> row(int n, int round) {
        return List.of(
                id(n, round),
                code(n, round),
                1,
                name(n, round),
                "SERVICE",
                "ACTIVE",
                "REPORTED",
                DIVISION,
                "北京市朝阳区民政局",
                1,
                1,
                LocalDateTime.now(ZoneOffset.UTC));
    }

    /** Behind all that are there, as those of an import are. */
    private static long id(int n, int round) {
        return Long.MAX_VALUE / 2 + (long) round * ROWS + n;
    }

    private static String code(int n, int round) {
        return CreditCode.of("52", DIVISION, String.format("Q%c%06d", 'A' + round, n));
    }

    private static String name(int n, int round) {
        return "北京市朝阳区测速" + RUN + (char) ('A' + round) + "之" + n + "社会工作服务中心";
    }

    /** Digests and values of a step as the import logs it. */
    private static List<String> logged(Connection connection) throws SQLException {
        return Sql.rows(
                        connection,
                        "select e.digests, v.changes from audit_event e join audit_value v on v.event_id = e.id"
                                + " where e.object_type = 'SocialOrg' and e.action = 'ENTER' order by e.id desc limit 1")
                .get(0);
    }

    /** Entries, log with digests and values, places in the chain to wait for, announcements: as large as the real ones. */
    private static void everything(Connection connection, List<String> logged, int rows, int round)
            throws SQLException {
        var now = LocalDateTime.now(ZoneOffset.UTC);
        register(connection, "bench_org", rows, round);
        Rows.insert(
                connection,
                "insert into bench_event (id, at, account_id, actor, hub_id, action, object_type, object_id, reason,"
                        + " digests) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows,
                n -> Arrays.asList(
                        id(n, round),
                        now,
                        1,
                        "account 1",
                        1,
                        "ENTER",
                        "SocialOrg",
                        code(n, round),
                        null,
                        logged.get(0)));
        Rows.insert(
                connection,
                "insert into bench_value (event_id, changes) values (?, ?)",
                rows,
                n -> List.of(id(n, round), logged.get(1)));
        Rows.insert(
                connection,
                "insert into bench_pending (stream, row_id, since) values ('audit', ?, ?)",
                rows,
                n -> List.of(id(n, round), now));
        Rows.insert(
                connection,
                "insert into bench_outbox (id, at, kind, hub_id, payload) values (?, ?, ?, ?, ?)",
                rows / ANNOUNCED_TOGETHER,
                n -> List.of(
                        id(n, round), now, "registry.organizations.changed", 1, "x".repeat(21 * ANNOUNCED_TOGETHER)));
    }

    private static String sheet(int rows, int round) {
        return IntStream.range(0, rows)
                .mapToObj(n -> code(n, round) + "," + name(n, round) + ",社会服务机构," + STREET)
                .collect(Collectors.joining("\n", HEADING, "\n"));
    }

    private static String wrongSheet(int rows) {
        return IntStream.range(0, rows)
                .mapToObj(n -> String.format("52110105MJ%07d!,,公司%d,999999%d", n, n, n))
                .collect(Collectors.joining("\n", HEADING, "\n"));
    }

    /** From sending the sheet in to the end of its job. */
    private void importSheet(String sheet, String token) throws IOException, InterruptedException {
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
            if ("DONE".equals(seen.get("state"))) return;
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
