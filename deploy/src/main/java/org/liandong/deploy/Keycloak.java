package org.liandong.deploy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The embedded Keycloak: on the loopback address, with its data in the same database server as Liandong. Started without its own
 * script, which would stand between us and the process, and built once for this database.
 */
final class Keycloak {
    static final String NAME = "keycloak";
    private static final Duration LIMIT = Duration.ofSeconds(300);
    private static final String THEME = "themes/liandong/login/";
    private static final List<String> THEME_FILES = List.of(
            "theme.properties",
            "messages/messages_zh_CN.properties",
            "messages/messages_en.properties",
            "resources/css/liandong.css");
    private static final List<String> JVM = List.of(
            "-Dfile.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory=io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true",
            "-Djava.security.egd=file:/dev/urandom",
            "-Duser.language=en",
            "-Duser.country=US",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xlog:cds=off",
            "-Xlog:cds+dynamic=off",
            "-Xms64m",
            "-Xmx400m",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    private final Home home;
    private final Parts parts;
    private final Secrets secrets;
    private final Ports ports;
    private final Progress progress;
    private final ClassArchive archive;

    Keycloak(Home home, Parts parts, Secrets secrets, Ports ports, Progress progress, ClassArchive archive) {
        this.home = home;
        this.parts = parts;
        this.secrets = secrets;
        this.ports = ports;
        this.progress = progress;
        this.archive = archive;
    }

    String issuer() {
        return address() + "/realms/liandong";
    }

    private String address() {
        return "http://127.0.0.1:" + ports.of("keycloak");
    }

    /** The database it is built for. */
    enum Kind {
        MARIADB,
        MYSQL;

        static Kind of(Database database) {
            return database.url().startsWith("jdbc:mysql:") ? MYSQL : MARIADB;
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Unpacks and builds it, once for all installations of this checkout; may take half a minute. */
    Path program(Kind kind) {
        var archive = parts.file("keycloak").getFileName().toString();
        return parts.folder(
                "keycloak",
                archive.substring(0, archive.lastIndexOf('.')) + "/",
                kind == Kind.MARIADB ? "" : "-" + kind.word(),
                folder -> progress.step("building Keycloak for " + kind.word(), () -> build(folder, kind)));
    }

    private static void build(Path folder, Kind kind) throws IOException {
        var command = java(folder, List.of());
        command.addAll(List.of("build", "--db=" + kind.word()));
        Tool.run(folder, Map.of(), command);
    }

    Child start(Database database, Map<String, String> environment) {
        var program = program(Kind.of(database));
        int port = ports.of("keycloak");
        if (!Ports.isFree(port))
            throw new Refusal(
                    "Port " + port + ", which Keycloak has had from the beginning, is in use by another program."
                            + " Accounts are bound to this address, so another port is not simply taken: end that program.");
        var child = progress.step("Keycloak on port " + port, () -> launch(program, database, environment));
        archive.write(program, child, progress);
        return child;
    }

    private Child launch(Path program, Database database, Map<String, String> environment) throws IOException {
        var folder = folder(program);
        var realm = Files.createDirectories(folder.resolve("data/import")).resolve("liandong-realm.json");
        Home.writePrivately(
                realm,
                new Realm(Packed.text("/keycloak/realm.json"))
                        .with(Packed.text("/keycloak/demo.json"))
                        .filled(environment));
        try {
            var command = java(folder, archive.options(program));
            command.addAll(List.of(
                    "start",
                    "--optimized",
                    "--import-realm",
                    "--cache=local", // alone, and no port for a cluster
                    "--http-enabled=true",
                    "--http-host=127.0.0.1",
                    "--http-port=" + ports.of("keycloak"),
                    "--hostname=" + address(),
                    "--log-console-color=false"));
            var child = Child.start(
                    home,
                    NAME,
                    folder,
                    Map.of(
                            "KC_DB_URL", database.url(),
                            "KC_DB_USERNAME", database.user(),
                            "KC_DB_PASSWORD", database.password(),
                            "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                            "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.of("keycloak.admin")),
                    command);
            child.await(LIMIT, () -> Web.answers(URI.create(issuer() + "/.well-known/openid-configuration")));
            makeRoomForRareNames(database);
            tellMailServer(environment);
            return child;
        } finally {
            Files.deleteIfExists(realm);
        }
    }

    /** Keycloak makes the columns of names for letters of three bytes, and rare Han characters have four. */
    private void makeRoomForRareNames(Database database) {
        try (var connection = database.throughMySqlDriver().connect()) {
            var narrow = Sql.rows(
                    connection,
                    "select column_name from information_schema.columns where table_schema = schema()"
                            + " and table_name = 'USER_ENTITY' and column_name in ('FIRST_NAME', 'LAST_NAME')"
                            + " and character_set_name <> 'utf8mb4'");
            for (var column : narrow)
                Sql.run(
                        connection,
                        "alter table USER_ENTITY modify " + Sql.name(column.get(0))
                                + " varchar(255) character set utf8mb4 collate utf8mb4_unicode_ci");
        } catch (SQLException e) {
            progress.say("  Keycloak has no room for rare characters in names: " + e.getMessage());
        }
    }

    /** Without it, who is invited is told a password instead. */
    private void tellMailServer(Map<String, String> environment) {
        var smtpUrl = environment.get("LIANDONG_SMTP_URL");
        if (smtpUrl == null) return;
        boolean registration = !"false".equals(environment.get("LIANDONG_SELF_REGISTRATION"));
        try {
            new RealmMail(address()).set(smtpUrl, registration, secrets.of("keycloak.admin"));
        } catch (IOException e) {
            progress.say("  Keycloak was not told of the mail server and sends no mail: " + e.getMessage());
        }
    }

    /** A folder of its own for what Keycloak writes and for our theme, with links to the programs that all installations share. */
    private Path folder(Path program) throws IOException {
        var folder = Files.createDirectories(home.data("keycloak"));
        for (var name : Stream.of("lib", "providers", "conf").toList()) {
            var link = folder.resolve(name);
            if (Files.exists(link, LinkOption.NOFOLLOW_LINKS)) Files.delete(link);
            Files.createSymbolicLink(link, program.resolve(name));
        }
        // it would go on giving out the theme's files as they were
        var shrunk = folder.resolve("data/tmp/kc-gzip-cache");
        if (Files.exists(shrunk)) Home.delete(shrunk);
        for (var name : THEME_FILES) {
            var file = folder.resolve(THEME + name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, Packed.text("/keycloak/" + THEME + name));
        }
        return folder;
    }

    private static List<String> java(Path folder, List<String> options) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JVM);
        command.addAll(options);
        command.add("-Dkc.home.dir=" + folder);
        command.add("-Djboss.server.config.dir=" + folder.resolve("conf"));
        command.add("-cp");
        command.add(folder.resolve("lib/quarkus-run.jar").toString());
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        return command;
    }
}
